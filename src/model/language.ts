/** The languages that the tool speaks, and how grave what it says is. */
export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;
export type Severity = 'error' | 'warning' | 'info';
