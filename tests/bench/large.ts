import { randomFrom } from '../../src/mutation/random.js';

/** Amounts in hundredths of 万元, so that every sum is exact. */
interface Item {
  readonly code: string;
  readonly staff: number;
  readonly running: number;
  readonly projects: readonly number[];
}

/** A consistent budget of about 2,000 figures: many functions, and each with projects of its own. Same seed, same text. */
export function largeBudget(seed: number): string {
  const items = itemsOf(randomFrom(seed));
  const codes = [...new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const row = (label: string, below: readonly Item[], staff: string): string => {
    const of = (amount: (item: Item) => number): number => below.reduce((sum, item) => sum + amount(item), 0);
    const cells = { [staff]: of((one) => one.staff), 公用经费: of((one) => one.running), 项目支出: of(projectsOf) };
    const total = of((one) => one.staff + one.running + projectsOf(one));
    const printed = Object.entries(cells).map(([name, amount]) => `${name}: ${print(amount)}`);
    return `      - {${label}, 总计: ${print(total)}, ${printed.join(', ')}}`;
  };
  const table = (title: string, staff: string): string =>
    [
      `  - 题: ${title}`,
      '    计量: 万元',
      `    栏: [科目编码, 科目名称, 总计, 基本支出/${staff}, 基本支出/公用经费, 项目支出]`,
      '    行:',
      row('科目名称: 合计', items, staff),
      ...codes.map((code) =>
        row(
          `科目编码: "${code}", 科目名称: 科目${code}`,
          items.filter((item) => item.code.startsWith(code)),
          staff,
        ),
      ),
    ].join('\n');
  const projects = items.flatMap(({ code, projects: amounts }) =>
    amounts.map((amount, i) => ({ name: `项目${code}之${i + 1}`, amount })),
  );
  const all = projects.reduce((sum, { amount }) => sum + amount, 0);
  return `勾稽: 1
单位: {代码: "999001", 名称: 某某市综合服务中心, 级别: 单位}
年度: 2024

表:
${table('2024年单位支出预算总表', '人员支出')}

${table('2024年一般公共预算支出表', '人员经费')}

  - 题: 2024年项目支出预算表
    计量: 万元
    栏: [项目名称, 总计]
    行:
      - {项目名称: 合计, 总计: ${print(all)}}
${projects.map(({ name, amount }) => `      - {项目名称: ${name}, 总计: ${print(amount)}}`).join('\n')}
`;
}

function projectsOf({ projects }: Item): number {
  return projects.reduce((sum, amount) => sum + amount, 0);
}

function itemsOf(random: () => number): readonly Item[] {
  const amount = (): number => 100 + Math.floor(random() * 90_000);
  return Array.from({ length: 120 }, (_, i) => {
    const group = 201 + Math.floor(i / 10);
    const division = String(1 + (Math.floor(i / 4) % 3)).padStart(2, '0');
    const code = `${group}${division}${String(1 + i)
      .padStart(3, '0')
      .slice(-2)}`;
    return { code, staff: amount(), running: amount(), projects: Array.from({ length: 5 }, amount) };
  }).filter((item, i, all) => all.findIndex(({ code }) => code === item.code) === i);
}

function print(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
