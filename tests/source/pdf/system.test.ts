import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockCalls } from '../../../src/source/pdf/clock.js';
import { readPdf } from '../../../src/source/pdf/read.js';
import { type SystemExports, systemFor } from '../../../src/source/pdf/system.js';
import { type WasmCall, wasm } from '../../../src/source/pdf/wasm.js';
import { a4, text as ink, pdf } from './write.js';

const text = (words: string): number[] => [words.length, ...new TextEncoder().encode(words)];
/** Its length in two bytes of seven bits. */
const section = (id: number, content: readonly number[]): number[] => [
  ...[id, (content.length & 127) | 128, content.length >> 7],
  ...content,
];

/** A module that does nothing but import these functions, without arguments or results. */
async function moduleOf(...names: readonly string[]): Promise<object> {
  const imports = names.flatMap((name) => [...text('env'), ...text(name), 0, 0]);
  return wasm.compile(
    new Uint8Array([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, [1, 0x60, 0, 0]),
      ...section(2, [names.length, ...imports]),
    ]),
  );
}

/** A system for a module that imports these functions, and what the module would export for it. */
async function systemOf(names: readonly string[], called: WasmCall = () => 7) {
  const held = { buffer: new ArrayBuffer(2 ** 17) };
  const told: (readonly number[])[] = [];
  const exports: SystemExports = {
    memory: {
      get buffer() {
        return held.buffer;
      },
      grow: (pages) => {
        const size = held.buffer.byteLength + pages * 65_536;
        if (size > 2 ** 24) throw new RangeError('no more memory');
        held.buffer = grown(held.buffer, size);
        return 0;
      },
    },
    __indirect_function_table: { get: () => called },
    __wasm_call_ctors: () => {},
    emscripten_stack_get_current: () => 4096,
    _emscripten_stack_restore: (stack) => told.push([stack]),
    setThrew: (threw, value) => told.push([threw, value]),
  };
  const imports = systemFor(await moduleOf(...names), () => exports);
  const call = (name: string, ...args: number[]) => imports.env?.[name]?.(...args);
  return { call, held, told, imports };
}

function grown(buffer: ArrayBuffer, size: number): ArrayBuffer {
  const larger = new ArrayBuffer(size);
  new Uint8Array(larger).set(new Uint8Array(buffer));
  return larger;
}

describe('the system that PDFium runs on', () => {
  it('has every function that the module imports, and no other', async () => {
    const names = ['fd_read', 'environ_get', 'emscripten_date_now', '__syscall_openat', 'invoke_vi', 'anything'];
    const { imports } = await systemOf(names);
    expect(Object.keys(imports)).toEqual(['env']);
    expect(Object.keys(imports.env ?? {})).toEqual(names);
  });

  it('has no file: none is found, none is read or written', async () => {
    const opens = ['__syscall_openat', '__syscall_stat64', '__syscall_getdents64', '__syscall_unlinkat'];
    const uses = ['fd_read', 'fd_write', 'fd_seek', 'fd_sync', 'fd_close'];
    const { call } = await systemOf([...opens, ...uses]);
    expect(opens.map((name) => call(name, 0, 0, 0, 0))).toEqual([-44, -44, -44, -44]);
    expect(uses.map((name) => call(name, 1, 0, 0, 0))).toEqual([52, 52, 52, 52, 52]);
  });

  it('has no environment', async () => {
    const { call, held } = await systemOf(['environ_sizes_get', 'environ_get']);
    new Uint8Array(held.buffer).fill(255, 0, 8);
    expect([call('environ_sizes_get', 0, 4), call('environ_get', 0, 0)]).toEqual([0, 0]);
    expect([...new Uint8Array(held.buffer, 0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('traps where it is asked for what it has not', async () => {
    const { call } = await systemOf(['socket_connect']);
    expect(() => call('socket_connect')).toThrow(wasm.RuntimeError);
  });

  it('gives memory by at least a fifth, until there is no more', async () => {
    const { call, held } = await systemOf(['emscripten_resize_heap']);
    expect([call('emscripten_resize_heap', 2 ** 17 + 1), held.buffer.byteLength]).toEqual([1, 3 * 65_536]);
    expect([call('emscripten_resize_heap', 2 ** 25), held.buffer.byteLength]).toEqual([0, 3 * 65_536]);
  });

  it('copies memory, also onto itself', async () => {
    const { call, held } = await systemOf(['_emscripten_memcpy_js']);
    const bytes = new Uint8Array(held.buffer);
    bytes.set([1, 2, 3, 4], 0);
    call('_emscripten_memcpy_js', 2, 0, 4);
    expect([...bytes.subarray(0, 6)]).toEqual([1, 2, 1, 2, 3, 4]);
  });

  it('leaves a call of C by a long jump with the stack as it was, and tells C', async () => {
    const { call, told } = await systemOf(['invoke_ii', '_emscripten_throw_longjmp'], () =>
      call('_emscripten_throw_longjmp'),
    );
    expect(call('invoke_ii', 3, 5)).toBeUndefined();
    expect(told).toEqual([[4096], [1, 0]]);
  });

  it('hands on what a call of C gives, and what else it throws', async () => {
    expect((await systemOf(['invoke_ii'], (at = 0) => at + 1)).call('invoke_ii', 3, 5)).toBe(6);
    const broken = await systemOf(['invoke_ii'], () => {
      throw new wasm.RuntimeError('unreachable');
    });
    expect(() => broken.call('invoke_ii', 3)).toThrow('unreachable');
    expect(broken.told).toEqual([[4096]]);
  });
});

describe('the calendar of PDFium', () => {
  const view = new DataView(new ArrayBuffer(64));
  const calls = clockCalls(() => view);
  const fields = (name: string, seconds: number): number[] => {
    calls[name]?.((seconds % 2 ** 32) | 0, Math.floor(seconds / 2 ** 32), 0);
    return Array.from({ length: 10 }, (_, i) => view.getInt32(4 * i, true));
  };

  it('is the one of C: months from 0, years from 1900, days of the week from Sunday and of the year from 0', () => {
    // 2024-12-31 23:59:58, a Tuesday of a leap year.
    expect(fields('_gmtime_js', 1_735_689_598)).toEqual([58, 59, 23, 31, 11, 124, 2, 365, 0, 0]);
    expect(fields('_gmtime_js', 0)).toEqual([0, 0, 0, 1, 0, 70, 4, 0, 0, 0]);
  });

  it('goes beyond the seconds that 32 bits hold', () => {
    expect(fields('_gmtime_js', Date.UTC(2110, 0, 2) / 1000)).toEqual([0, 0, 0, 2, 0, 210, 4, 1, 0, 0]);
  });

  it('has one time wherever it runs: universal, without summer time or the name of a zone', () => {
    const summer = Date.UTC(2024, 6, 1, 12) / 1000;
    expect(fields('_localtime_js', summer)).toEqual(fields('_gmtime_js', summer));
    new Uint8Array(view.buffer).fill(255);
    calls._tzset_js?.(0, 4, 8, 12);
    expect([view.getInt32(0, true), view.getInt32(4, true), view.getUint8(8), view.getUint8(12)]).toEqual([0, 0, 0, 0]);
  });
});

describe('a page', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is read alike on any day', async () => {
    const bytes = pdf([{ ...a4, ink: [ink(a4, 100, 100, '2024年单位预算')] }]);
    const readings = [];
    for (const day of ['1999-12-31', '2099-02-28']) {
      vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
      readings.push(await readPdf('draft.pdf', bytes));
    }
    expect(readings[0]).toMatchObject({ ok: true });
    expect(readings[1]).toEqual(readings[0]);
  });
});
