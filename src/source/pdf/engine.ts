import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type SystemExports, systemFor } from './system.js';
import { wasm } from './wasm.js';

/**
 * PDFium as WebAssembly. Its functions are called as the module exports them, numbers in and numbers out: the
 * wrappers that its package adds cost more than the calls themselves, and a page takes ten thousands of calls.
 */
export interface Engine {
  readonly call: PdfiumCalls;
  /** 256 bytes for results, at a multiple of 8. */
  readonly scratch: number;
  readonly float: (address: number) => number;
  readonly double: (address: number) => number;
  readonly int: (address: number) => number;
  readonly write: (address: number, bytes: Uint8Array) => void;
}

/** Pointers are numbers, 0 where there is nothing. */
export interface PdfiumCalls {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (size: number) => number;
  readonly free: (address: number) => void;
  readonly PDFiumExt_Init: () => void;
  readonly FPDF_LoadMemDocument: (data: number, size: number, password: number) => number;
  readonly FPDF_CloseDocument: (document: number) => void;
  readonly FPDF_GetLastError: () => number;
  readonly FPDF_GetPageCount: (document: number) => number;
  readonly FPDF_LoadPage: (document: number, index: number) => number;
  readonly FPDF_ClosePage: (page: number) => void;
  readonly FPDF_GetPageBoundingBox: (page: number, rectangle: number) => number;
  readonly FPDFPage_CountObjects: (page: number) => number;
  readonly FPDFPage_GetObject: (page: number, index: number) => number;
  readonly FPDFPage_GetRotation: (page: number) => number;
  readonly FPDFFormObj_CountObjects: (form: number) => number;
  readonly FPDFFormObj_GetObject: (form: number, index: number) => number;
  readonly FPDFPageObj_GetType: (object: number) => number;
  readonly FPDFPageObj_GetMatrix: (object: number, matrix: number) => number;
  readonly FPDFPageObj_GetBounds: (object: number, left: number, bottom: number, right: number, top: number) => number;
  readonly FPDFPageObj_GetStrokeColor: (object: number, r: number, g: number, b: number, a: number) => number;
  readonly FPDFPageObj_GetFillColor: (object: number, r: number, g: number, b: number, a: number) => number;
  readonly FPDFPageObj_GetClipPath: (object: number) => number;
  readonly FPDFClipPath_CountPaths: (clip: number) => number;
  readonly FPDFClipPath_CountPathSegments: (clip: number, path: number) => number;
  readonly FPDFClipPath_GetPathSegment: (clip: number, path: number, segment: number) => number;
  readonly FPDFPath_GetDrawMode: (path: number, fill: number, stroke: number) => number;
  readonly FPDFPath_CountSegments: (path: number) => number;
  readonly FPDFPath_GetPathSegment: (path: number, index: number) => number;
  readonly FPDFPathSegment_GetPoint: (segment: number, x: number, y: number) => number;
  readonly FPDFPathSegment_GetType: (segment: number) => number;
  readonly FPDFPathSegment_GetClose: (segment: number) => number;
  readonly FPDFText_LoadPage: (page: number) => number;
  readonly FPDFText_ClosePage: (text: number) => void;
  readonly FPDFText_CountChars: (text: number) => number;
  readonly FPDFText_GetUnicode: (text: number, index: number) => number;
  readonly FPDFText_IsGenerated: (text: number, index: number) => number;
  readonly FPDFText_IsHyphen: (text: number, index: number) => number;
  readonly FPDFText_GetTextObject: (text: number, index: number) => number;
  readonly FPDFText_GetMatrix: (text: number, index: number, matrix: number) => number;
  readonly FPDFText_GetFontSize: (text: number, index: number) => number;
  readonly FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number;
  readonly FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number;
  readonly FPDFTextObj_GetTextRenderMode: (object: number) => number;
}

let running: Promise<Engine> | undefined;

/** The one engine of this process, started when first asked for. */
export function pdfEngine(): Promise<Engine> {
  running ??= start();
  return running;
}

/** After a trap the memory of a module cannot be trusted: the next file gets a new one. */
export function discardEngine(): void {
  running = undefined;
}

async function start(): Promise<Engine> {
  // The binary stays in its package, which is a dependency at run time too: the path is the same from the sources
  // and from the bundle.
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const module = await wasm.compile(readFileSync(path));
  const instance = await wasm.instantiate(
    module,
    systemFor(module, () => call),
  );
  const call = instance.exports as PdfiumCalls & SystemExports;
  call.__wasm_call_ctors();
  call.PDFiumExt_Init();
  return { call, scratch: call.malloc(256), ...memoryOf(call) };
}

/** The memory moves when it grows, which leaves nothing in the arrays of where it was. */
function memoryOf(call: PdfiumCalls): Pick<Engine, 'float' | 'double' | 'int' | 'write'> {
  let floats = new Float32Array(0);
  let doubles = new Float64Array(0);
  let ints = new Int32Array(0);
  const renew = (): void => {
    const { buffer } = call.memory;
    floats = new Float32Array(buffer);
    doubles = new Float64Array(buffer);
    ints = new Int32Array(buffer);
  };
  return {
    float: (address) => {
      if (floats.length === 0) renew();
      return floats[address >> 2] ?? 0;
    },
    double: (address) => {
      if (doubles.length === 0) renew();
      return doubles[address >> 3] ?? 0;
    },
    int: (address) => {
      if (ints.length === 0) renew();
      return ints[address >> 2] ?? 0;
    },
    write: (address, bytes) => new Uint8Array(call.memory.buffer).set(bytes, address),
  };
}
