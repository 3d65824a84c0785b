import { describe, expect, it } from 'vitest';
import {
  type Demands,
  isAtLeast,
  type Level,
  statusOf,
  type Weighed,
  withLevels,
  worst,
} from '../../src/findings/level.js';
import type { Severity } from '../../src/model/language.js';
import type { Finding } from '../../src/rules/rule.js';
import { Decimal } from '../../src/source/decimal.js';

function finding(severity: Severity, rule = 'amount'): Finding {
  return { rule, severity, args: {}, spots: [], suggestion: null, suspects: [], outcomes: [] };
}

function file(findings: readonly Finding[], given: Partial<Weighed> = {}): Weighed {
  return { findings, outcomes: [{}], figureCount: 10, untied: [], ...given };
}

const demands: Demands = { failOn: 'error', maxWarnings: null, minCoverage: null };
const warning = file([finding('warning')]);
const error = file([finding('error')]);
const unread = file([finding('error', 'input')], { outcomes: [] });
const empty = file([], { outcomes: [] });

describe('the exit status', () => {
  it.each<[string, readonly Weighed[], Partial<Demands>, number]>([
    ['nothing found', [file([])], {}, 0],
    ['an error', [error], {}, 1],
    ['a warning', [warning], {}, 0],
    ['a warning that counts', [warning], { failOn: 'warning' }, 1],
    ['a hint that counts', [file([finding('info')])], { failOn: 'info' }, 1],
    ['as many warnings as allowed', [warning, warning], { maxWarnings: 2 }, 0],
    ['more warnings than allowed, in all files together', [warning, warning], { maxWarnings: 1 }, 1],
    ['no warning allowed and none found', [file([])], { maxWarnings: 0 }, 0],
    ['a file that could not be read', [unread], {}, 2],
    ['a file without an equation', [empty], {}, 3],
    ['no file', [], {}, 3],
    ['enough figures tied', [file([], { untied: [1] })], { minCoverage: new Decimal(90) }, 0],
    ['too few figures tied', [file([], { untied: [1] })], { minCoverage: new Decimal('90.1') }, 1],
    ['an unreadable file worse than an empty one', [empty, unread, error], {}, 2],
    ['an empty file worse than an error', [error, empty, file([])], {}, 3],
    ['an error worse than nothing', [file([]), error], {}, 1],
    ['too many warnings do not hide an unreadable file', [warning, unread], { maxWarnings: 0 }, 2],
  ])('of %s', (_, files, given, expected) => {
    expect(statusOf(files, { ...demands, ...given })).toBe(expected);
  });

  it('is the worst in the order 2, 3, 1, 0', () => {
    expect(worst([0, 1, 3, 2])).toBe(2);
    expect(worst([0, 1, 3])).toBe(3);
    expect(worst([0, 1])).toBe(1);
    expect(worst([0])).toBe(0);
    expect(worst([])).toBe(3);
  });
});

describe('levels', () => {
  it('of the user win over those of the rules', () => {
    const levels = new Map<string, Level>([
      ['amount', 'info'],
      ['name', 'off'],
    ]);
    const found = withLevels([finding('error'), finding('warning', 'name'), finding('warning', 'tie')], levels);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['amount', 'info'],
      ['tie', 'warning'],
    ]);
  });

  it('are ordered', () => {
    expect(isAtLeast('error', 'warning')).toBe(true);
    expect(isAtLeast('warning', 'warning')).toBe(true);
    expect(isAtLeast('info', 'warning')).toBe(false);
  });
});
