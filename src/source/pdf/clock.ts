import type { WasmCall } from './wasm.js';

/** The calendar of C, in universal time wherever it runs: a colour profile asks for the date that it is read on. */
export function clockCalls(viewOf: () => DataView): Readonly<Record<string, WasmCall>> {
  const broken: WasmCall = (low = 0, high = 0, at = 0) => {
    const date = new Date((high * 2 ** 32 + (low >>> 0)) * 1000);
    const year = date.getUTCFullYear();
    const fields = [
      date.getUTCSeconds(),
      date.getUTCMinutes(),
      date.getUTCHours(),
      date.getUTCDate(),
      date.getUTCMonth(),
      year - 1900,
      date.getUTCDay(),
      Math.floor((date.getTime() - Date.UTC(year)) / 86_400_000),
      ...[0, 0],
    ];
    const view = viewOf();
    fields.forEach((field, index) => {
      view.setInt32(at + 4 * index, field, true);
    });
    return undefined;
  };
  return {
    emscripten_date_now: () => Date.now(),
    _gmtime_js: broken,
    _localtime_js: broken,
    _tzset_js: (offset = 0, daylight = 0, standardName = 0, daylightName = 0) => {
      const view = viewOf();
      view.setInt32(offset, 0, true);
      view.setInt32(daylight, 0, true);
      view.setUint8(standardName, 0);
      view.setUint8(daylightName, 0);
      return undefined;
    },
  };
}
