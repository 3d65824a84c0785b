import { readFileSync } from 'node:fs';
import { RULES } from '../rules/index.js';
import type { Source } from '../source/place.js';
import { readSettings, type SettingsReading } from './settings.js';

export interface LoadedSettings extends SettingsReading {
  readonly source: Source;
}

export function loadSettings(path: string): LoadedSettings {
  const source: Source = { path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') };
  return {
    source,
    ...readSettings(
      source,
      RULES.map(({ id }) => id),
    ),
  };
}
