import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/report/html.js';
import type { FileReport } from '../../src/report/report.js';
import { OPTIONS, SLIPS, shangyu } from './checked.js';
import { report } from './sample.js';

const CHROMIUM = '/usr/bin/chromium';
const there = existsSync(CHROMIUM);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1280, 390] as const;
/** Axe looks at each word of the page, which takes long where other things run beside it. */
const PATIENCE = 240_000;
const WRONG = '支出总表/2040250/总计';

describe.skipIf(!there)(`the page in Chromium${there ? '' : `, skipped: there is no ${CHROMIUM}`}`, () => {
  let browser: Browser;
  let slipped: FileReport;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    slipped = shangyu(SLIPS);
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(width: number, given: { readonly script?: boolean; readonly language?: 'zh' | 'en' } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: given.script ?? true,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => faults.push(request.url()));
    await page.setContent(html(report(slipped), { ...OPTIONS, language: given.language ?? 'zh' }));
    expect(faults).toEqual([]);
    return page;
  }

  const figureAt = (page: Page, address: string) => page.locator(`.f[data-s^="${address}\\a "]`);

  /** The addresses of the figures that are marked with a class, in their order. */
  async function addresses(page: Page, name: string): Promise<readonly string[]> {
    const about = await page
      .locator(`.document .f.${name}`)
      .evaluateAll((all) => all.map((one) => one.dataset.s ?? ''));
    return about.map((text) => text.split('\n')[0] ?? '').toSorted();
  }

  it('lights up the other figures of the equations of the one that is clicked, and no others', async () => {
    const page = await open(1280);
    await figureAt(page, WRONG).click();
    expect(await addresses(page, 'chosen')).toEqual([WRONG]);

    const equations = slipped.outcomes
      .map(({ equation: { whole, parts, rest } }) => [whole, ...parts, ...(rest ?? [])].map(({ address }) => address))
      .filter((terms) => terms.includes(WRONG));
    const printed = (address: string) => address !== WRONG && slipped.figures.get(address)?.text !== '';
    const others = [...new Set(equations.flat().filter(printed))].toSorted();
    expect(others).toHaveLength(5);
    expect(await addresses(page, 'lit')).toEqual(others);
    expect(await page.locator('#panel .q').count()).toBe(equations.length);
    expect(await page.locator('#panel h2').textContent()).toBe('250.07');
    expect(await page.locator('#panel .to').textContent()).toBe(`第 ${nth(slipped, 'amount')} 处`);

    await page.locator('#panel .q', { hasText: '基本支出/公用经费' }).hover();
    expect(await addresses(page, 'now')).toEqual(['支出总表/2040250/人员支出', '支出总表/2040250/公用经费']);

    await page.keyboard.press('Escape');
    expect(await addresses(page, 'lit')).toEqual([]);
    expect(await page.locator('#panel .shown').isVisible()).toBe(false);
  });

  it('says of a figure that is in no equation that it was not checked', async () => {
    const page = await open(390);
    await page.locator('.f.untied').first().click();
    expect(await page.locator('#panel .none').isVisible()).toBe(true);
    expect(await addresses(page, 'lit')).toEqual([]);
  });

  it('leads from a finding to its figure, and never covers what was chosen', async () => {
    const page = await open(390);
    await page
      .locator(`#b1n${nth(slipped, 'amount')} .where a`)
      .first()
      .click();
    expect(await addresses(page, 'chosen')).toEqual([WRONG]);
    const figure = await figureAt(page, WRONG).boundingBox();
    const panel = await page.locator('#panel').boundingBox();
    expect((figure?.y ?? 0) + (figure?.height ?? 0)).toBeLessThan(panel?.y ?? 0);
    expect(figure?.x).toBeGreaterThanOrEqual(0);
    expect((figure?.x ?? 0) + (figure?.width ?? 0)).toBeLessThanOrEqual(390);
  });

  it('leads from a finding about words to them, and back', async () => {
    const page = await open(1280);
    const finding = `#b1n${nth(slipped, 'contents')}`;
    const words = page.locator('.contents .w');
    expect(await words.isVisible()).toBe(false);
    await page.locator(`${finding} .where a`).first().click();
    expect(await words.isVisible()).toBe(true);
    expect(await page.locator('.w:target').count()).toBe(1);
    expect(await page.locator('#panel .shown').isVisible()).toBe(false);
    await words.locator('.sign').click();
    expect(await page.locator(`${finding}:target`).count()).toBe(1);
  });

  it('is worked by the keyboard', async () => {
    const page = await open(1280);
    const here = () => page.evaluate<string>('document.activeElement.dataset.s?.split("\\n")[0]');
    await figureAt(page, WRONG).focus();
    await page.keyboard.press('ArrowUp');
    expect(await here()).toBe('支出总表/20402/总计');
    await page.keyboard.press('ArrowRight');
    expect(await here()).toBe('支出总表/20402/人员支出');
    await page.keyboard.press('Enter');
    expect(await addresses(page, 'chosen')).toEqual(['支出总表/20402/人员支出']);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    await page.keyboard.press('Escape');
    expect(await here()).toBe('支出总表/20402/人员支出');
    const stops = await page
      .locator('.block')
      .evaluateAll((blocks) => blocks.map((block) => block.querySelectorAll('.f[tabindex="0"]').length));
    expect(Math.max(...stops)).toBe(1);
  });

  it('is read without a script', async () => {
    const page = await open(1280, { script: false });
    expect(await page.locator('.sentence').isVisible()).toBe(true);
    expect(await page.locator('.sheet table').first().isVisible()).toBe(true);
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await page.locator('.hint').first().isVisible()).toBe(false);
  });

  it('is printed on A4 with nothing beside the paper', async () => {
    const page = await open(700);
    await page.emulateMedia({ media: 'print' });
    expect(await overhanging(page)).toEqual([]);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  });

  describe.each(WIDTHS)('%i pixels wide', (width) => {
    it.each(['zh', 'en'] as const)('has nothing cut off (%s)', async (language) => {
      const page = await open(width, { language });
      expect(await overhanging(page)).toEqual([]);
      await figureAt(page, WRONG).click();
      expect(await overhanging(page)).toEqual([]);
    });

    it(
      'has no fault that axe finds, before and after a figure is chosen',
      async () => {
        const page = await open(width);
        await page.evaluate(AXE);
        expect(await violations(page)).toEqual([]);
        await figureAt(page, WRONG).click();
        expect(await violations(page)).toEqual([]);
      },
      PATIENCE,
    );
  });
});

/** The number in the report of the first finding of a rule. */
function nth({ findings }: FileReport, rule: string): number {
  return findings.findIndex((finding) => finding.rule === rule) + 1;
}

/** What reaches beyond the page, or beyond a box that does not scroll. In the page there are types of the page alone. */
function overhanging(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll('body *')].filter((element) => {
      if (element.closest('.scroll') || element.closest('.unseen')) return false;
      const { left, right } = element.getBoundingClientRect();
      const inner = getComputedStyle(element).display === 'inline' ? 0 : element.scrollWidth - element.clientWidth;
      return right > width + 1 || left < -1 || inner > 1;
    });
    const boxes = [...document.querySelectorAll('.scroll')].filter(
      (box) => getComputedStyle(box).overflowX !== 'auto' && box.scrollWidth > box.clientWidth + 1,
    );
    const beyond = document.documentElement.scrollWidth > width ? ['the page itself'] : [];
    return [...beyond, ...[...outside, ...boxes].map((element) => element.outerHTML.slice(0, 120))];
  })()`);
}

async function violations(page: Page): Promise<readonly string[]> {
  const found: { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] = await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
