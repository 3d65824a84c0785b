import type { Style } from './printing.js';
import type { Truth } from './truth.js';

export type Funding =
  | '一般公共预算'
  | '政府性基金预算'
  | '国有资本经营预算'
  | '财政专户管理资金'
  | '事业收入'
  | '上级补助收入'
  | '附属单位上缴收入'
  | '其他收入';

/** What the rows of a table are: functions, or classes of the economic classification. */
export type Coded = 'code' | 'economic';

/** How the budgets of a place are laid out and worded. */
export interface Family {
  readonly place: string;
  /** The sources of funds that its tables can print. */
  readonly fundings: readonly Funding[];
  /** Whether they print what is carried over from year to year. */
  readonly carries: boolean;
  /** Whether the 部门 publishes its units with it. */
  readonly departments: boolean;
  /** How its tables and its text print money. */
  readonly precisions: readonly Style['tables'][];
  readonly textPrecisions: readonly Style['text'][];
  readonly tables: (truth: Truth, style: Style) => readonly string[];
  readonly sections: (truth: Truth, style: Style) => readonly string[];
}
