import { clockCalls } from './clock.js';
import { type WasmCall, type WasmImports, type WasmModule, wasm } from './wasm.js';

/** What the module exports for the system that it runs on, beside its functions. */
export interface SystemExports {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly __indirect_function_table: { readonly get: (index: number) => WasmCall };
  readonly __wasm_call_ctors: () => void;
  readonly emscripten_stack_get_current: () => number;
  readonly _emscripten_stack_restore: (stack: number) => void;
  readonly setThrew: (threw: number, value: number) => void;
}

/** Error numbers of WASI: no such file, and no such function. */
const noEntry = 44;
const notSupported = 52;
const pageSize = 65_536;

/**
 * The system that PDFium runs on: memory that grows, a clock, and the long jumps of its decoders; no file, no
 * environment, no output. Its package brings a whole file system instead, which takes longer to load than a budget.
 * `exportsOf` is asked only once the module runs.
 */
export function systemFor(module: WasmModule, exportsOf: () => SystemExports): WasmImports {
  const viewOf = () => new DataView(exportsOf().memory.buffer);
  const known = { ...memoryCalls(exportsOf, viewOf), ...clockCalls(viewOf), ...fileCalls };
  const imports: Record<string, Record<string, WasmCall>> = {};
  for (const { module: space, name } of wasm.Module.imports(module)) {
    const call = known[name] ?? otherCall(name, exportsOf);
    imports[space] = { ...imports[space], [name]: call };
  }
  return imports;
}

function memoryCalls(exportsOf: () => SystemExports, viewOf: () => DataView): Readonly<Record<string, WasmCall>> {
  return {
    emscripten_resize_heap: (size = 0) => {
      const { memory } = exportsOf();
      const held = memory.buffer.byteLength;
      try {
        memory.grow(Math.ceil((Math.max(size, held * 1.2) - held) / pageSize));
        return 1;
      } catch {
        return 0;
      }
    },
    _emscripten_memcpy_js: (to = 0, from = 0, size = 0) => {
      new Uint8Array(exportsOf().memory.buffer).copyWithin(to, from, from + size);
      return undefined;
    },
    environ_sizes_get: (count = 0, size = 0) => {
      const view = viewOf();
      view.setUint32(count, 0, true);
      view.setUint32(size, 0, true);
      return 0;
    },
    environ_get: () => 0,
    _emscripten_throw_longjmp: () => {
      throw longJump;
    },
  };
}

const noStream: WasmCall = () => notSupported;

const fileCalls: Readonly<Record<string, WasmCall>> = {
  fd_read: noStream,
  fd_write: noStream,
  fd_seek: noStream,
  fd_sync: noStream,
  fd_close: noStream,
};

/** What C throws by longjmp, told from all else that may be thrown. */
const longJump = Symbol('longjmp');

/** A call of C that may be left by a long jump: then the stack is as before, and C is told. */
function guardedCall(exportsOf: () => SystemExports): WasmCall {
  return (index = 0, ...args) => {
    const system = exportsOf();
    const stack = system.emscripten_stack_get_current();
    try {
      return system.__indirect_function_table.get(index)(...args);
    } catch (error) {
      system._emscripten_stack_restore(stack);
      if (error !== longJump) throw error;
      system.setThrew(1, 0);
      return undefined;
    }
  };
}

/** All other calls of the system are about files; what asks for still more is treated as a trap of the module. */
function otherCall(name: string, exportsOf: () => SystemExports): WasmCall {
  if (name.startsWith('invoke_')) return guardedCall(exportsOf);
  if (name.startsWith('__syscall_')) return () => -noEntry;
  return () => {
    throw new wasm.RuntimeError(name);
  };
}
