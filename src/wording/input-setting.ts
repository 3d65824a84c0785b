import type { SettingKind, SettingProblem } from '../source/problem.js';
import { listed, quoted, type WordsFor } from './input-words.js';

export const SETTING_WORDS: WordsFor<SettingProblem> = {
  'unknown-setting': {
    zh: ({ key, known, nearest }) =>
      `这里没有${quoted(key, 'zh')}这个键${nearest === null ? '。' : `，是不是“${nearest}”？`}可用的键：${listed(known, 'zh')}。请改正或删去。`,
    en: ({ key, known, nearest }) =>
      `There is no key ${quoted(key, 'en')} here${nearest === null ? '.' : `; was ${nearest} meant?`} The keys are ${listed(known, 'en')}. Correct it or delete it.`,
  },
  'missing-setting': {
    zh: ({ key }) => `缺少“${key}”，请补上。`,
    en: ({ key }) => `${key} is missing: add it.`,
  },
  'setting-kind': {
    zh: ({ key, expected }) => `“${key}”的内容形式不对。应为${KINDS[expected].zh}。`,
    en: ({ key, expected }) => `What stands at ${key} has the wrong form. ${KINDS[expected].en} was expected.`,
  },
  'setting-value': {
    zh: ({ key, text, allowed, nearest }) =>
      `“${key}”不能是${quoted(text, 'zh')}${nearest === null ? '。' : `，是不是“${nearest}”？`}可取：${listed(allowed, 'zh')}。`,
    en: ({ key, text, allowed, nearest }) =>
      `${key} cannot be ${quoted(text, 'en')}${nearest === null ? '.' : `; was ${nearest} meant?`} It can be: ${listed(allowed, 'en')}.`,
  },
  'empty-setting': {
    zh: ({ key }) => `“${key}”是空的，必须写明。`,
    en: ({ key }) => `${key} is empty, and has to say something.`,
  },
};

const KINDS: Readonly<Record<SettingKind, Readonly<Record<'zh' | 'en', string>>>> = {
  mapping: { zh: '一组“键: 值”', en: 'A group of "key: value"' },
  list: { zh: '列表，每项以“- ”开头', en: 'A list, each item with "- ",' },
  text: { zh: '一行文字', en: 'One line of text' },
  year: { zh: '四位数字的年度', en: 'A year of four digits' },
  date: { zh: '年-月-日的日期，如 2026-12-31', en: 'A date such as 2026-12-31' },
};
