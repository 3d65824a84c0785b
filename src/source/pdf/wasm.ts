/** A compiled module, known by its imports alone. */
export type WasmModule = object;

/** What is used of WebAssembly: the language of the compiler's library has no types of it without a browser. */
interface Wasm {
  readonly compile: (bytes: Uint8Array) => Promise<WasmModule>;
  readonly instantiate: (module: WasmModule, imports: WasmImports) => Promise<{ readonly exports: object }>;
  readonly Module: {
    readonly imports: (module: WasmModule) => readonly { readonly module: string; readonly name: string }[];
  };
  readonly RuntimeError: new (message: string) => Error;
}

export type WasmImports = Readonly<Record<string, Readonly<Record<string, WasmCall>>>>;

export type WasmCall = (...args: number[]) => number | undefined;

export const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
