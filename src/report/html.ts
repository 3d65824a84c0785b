import { crypto } from '../source/crypto.js';
import { pageWords } from '../wording/page.js';
import { words as wordsIn } from '../wording/words.js';
import type { RenderOptions } from './format.js';
import { filePart } from './html/file.js';
import { asItIs, html as markup } from './html/markup.js';
import { SCRIPT } from './html/script.js';
import { STYLE } from './html/style.js';
import { toneOf } from './html/verdict.js';
import { findingsSentence, verdictSentence } from './prose.js';
import type { FileReport, Report } from './report.js';

type Options = Pick<RenderOptions, 'language' | 'rules'>;

/** The report as one page that needs nothing beside itself, to be read, handed on and printed. */
export function html(report: Report, options: Options): string {
  const page = pageWords(options.language);
  const [only] = report.files;
  const about = report.files.length === 1 && only?.unit ? `${only.unit.name} ${page.title}` : page.title;
  return `${
    markup`<!doctype html>
<html lang="${options.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="gouji ${report.version}">
<title>${about}</title>
<style>${asItIs(STYLE)}</style>
</head>
<body>
<div class="page">
<main>
<h1>${page.title}</h1>
${report.files.length > 1 ? filesTable(report.files, options) : null}${report.files.map((file, index) => filePart(file, index + 1, options))}<footer>${page.madeBy(report.version)}</footer>
</main>
<aside id="panel" aria-label="${page.ofFigure}"><p class="hint">${page.hint}</p><p class="hint keys">${page.keys}</p>
<div class="shown" hidden><header><div aria-live="polite"><h2 tabindex="-1"></h2><p class="state"></p></div><button type="button" aria-label="${page.close}">×</button></header>
<p class="about"></p><p class="to"></p><p class="none">${page.noEquation}</p><div class="equations"></div></div></aside>
</div>
<script>${asItIs(SCRIPT)}</script>
</body>
</html>
`.markup
  }`;
}

/** Nothing is loaded from anywhere, and no script runs but our own, whatever a document may hold. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${crypto().createHash('sha256').update(text).digest('base64')}`;
}

function filesTable(files: readonly FileReport[], { language }: Options) {
  const page = pageWords(language);
  const words = wordsIn(language);
  const rows = files.map(
    (file, index) =>
      markup`<tr><th scope="row"><a href="#b${index + 1}">${file.unit?.name ?? file.path}</a><br><code>${file.path}</code></th><td class="${toneOf(file)}">${verdictSentence(file, words)}</td><td>${findingsSentence([file], words)}</td></tr>\n`,
  );
  return markup`<nav class="files" aria-label="${page.files}"><table><thead><tr><th scope="col">${page.files}</th><th scope="col">${page.columns.verdict}</th><th scope="col">${page.findings}</th></tr></thead><tbody>
${rows}</tbody></table></nav>
`;
}
