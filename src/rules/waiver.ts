import type { Language } from '../model/language.js';
import type { Finding, Rule, Spot } from './rule.js';

/** A finding that a person has accepted: this one, with this difference, for this reason. */
export interface Waiver {
  readonly rule: string;
  /** Code of the unit, or its name where it has none. */
  readonly unit: string;
  readonly year: number;
  readonly address: string;
  /** What is printed at the address. */
  readonly text: string;
  /** By how much the equations of the finding are off, in one order; empty for a finding about words. */
  readonly differences: readonly string[];
  readonly reason: string;
  /** The last day on which it holds; null: without end. */
  readonly until: string | null;
  readonly path: string;
  readonly line: number;
}

/** A waiver that accepts nothing, or not what is there now. */
export interface Stale {
  readonly kind: 'gone' | 'changed' | 'expired';
  readonly waiver: Waiver;
  /** What is printed now and by how much it is off, where the finding has changed. */
  readonly now: { readonly text: string; readonly differences: readonly string[] } | null;
  readonly spot: Spot;
}

/** Waivers that no longer fit: what was accepted then is not what stands there now. */
export const waiver = {
  id: 'waiver',
  severity: 'warning',
  title: { zh: '豁免已不适用', en: 'A waiver no longer fits' },
  checks: {
    zh: '每一条豁免都要与一处发现完全相符：规则、地址、写作和差额都不变，并且没有到期。',
    en: 'Each waiver matches one finding exactly: the same rule, address, printed text and difference, and its date has not passed.',
  },
  ground: {
    zh: '豁免认可的是某一处、某一差额；数字改了以后，原来的理由未必还成立。',
    en: 'A waiver accepts one difference in one place; once a figure has changed, its reason may no longer hold.',
  },
  remedy: {
    zh: '不符已改正的，从豁免文件中删去这一条；数字变了的，重新核实，再用 gouji waive 写入新的理由。',
    en: 'Delete the entry where the finding is mended; where the figure has changed, look again, and write a new reason with gouji waive.',
  },
  examples: { good: '', bad: '' },
  check: (stale: readonly Stale[]): readonly Finding<Stale>[] =>
    stale.map((one) => ({
      rule: 'waiver',
      severity: 'warning',
      args: one,
      spots: [one.spot],
      suggestion: null,
      suspects: [],
      outcomes: [],
    })),
  message: (stale: Stale, language: Language): string => (language === 'zh' ? zh(stale) : en(stale)),
} as const satisfies Rule<Stale, readonly Stale[]>;

function zh({ kind, waiver: { rule, path, line, reason, until, text, differences }, now }: Stale): string {
  const entry = `${path} 第 ${line} 行的豁免（规则 ${rule}，理由“${reason}”）`;
  const said = (printed: string, off: readonly string[]): string =>
    `写作“${printed}”${off.length === 0 ? '' : `，差 ${off.join('、')}`}`;
  switch (kind) {
    case 'gone':
      return `${entry}所指的不符已不存在，请删去这一条`;
    case 'changed':
      return `${entry}认可的是${said(text, differences)}；现在${said(now?.text ?? '', now?.differences ?? [])}，请重新核实`;
    case 'expired':
      return `${entry}已于 ${until ?? ''} 到期，请重新核实`;
  }
}

function en({ kind, waiver: { rule, path, line, reason, until, text, differences }, now }: Stale): string {
  const entry = `The waiver at ${path}:${line} (rule ${rule}, “${reason}”)`;
  const said = (printed: string, off: readonly string[]): string =>
    `“${printed}”${off.length === 0 ? '' : `, off by ${off.join(', ')}`}`;
  switch (kind) {
    case 'gone':
      return `${entry} accepts what is no longer found: delete it`;
    case 'changed':
      return `${entry} accepts ${said(text, differences)}; now it is ${said(now?.text ?? '', now?.differences ?? [])}: look again`;
    case 'expired':
      return `${entry} ended on ${until ?? ''}: look again`;
  }
}
