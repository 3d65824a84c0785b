import type { Engine } from './engine.js';

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function readMatrix(engine: Engine, address: number): Matrix {
  return [
    engine.float(address),
    engine.float(address + 4),
    engine.float(address + 8),
    engine.float(address + 12),
    engine.float(address + 16),
    engine.float(address + 20),
  ];
}

/** First `inner`, then `outer`. */
export function after(inner: Matrix, outer: Matrix): Matrix {
  if (outer === identity) return inner;
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

export function mapX(matrix: Matrix, x: number, y: number): number {
  return matrix[0] * x + matrix[2] * y + matrix[4];
}

export function mapY(matrix: Matrix, x: number, y: number): number {
  return matrix[1] * x + matrix[3] * y + matrix[5];
}
