/** The look of the page, for a screen of any width and for A4. States have a mark beside their colour, never colour alone. */
export const STYLE = `
:root {
  color-scheme: light;
  --ink: #1f252c; --soft: #59626d; --line: #d9d7cf; --faint: #ebe9e2; --paper: #fff; --ground: #f5f4ef;
  --good: #0f5c4d; --good-ground: #e6f1ed; --bad: #a3231b; --bad-ground: #fbe9e6;
  --doubt: #7a4b00; --doubt-ground: #fdf1dc; --info: #1d4f91; --info-ground: #e7eff9;
  --lit: #fff0a8; --lit-line: #8a6500;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.7 "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Segoe UI", system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: .95rem; font-weight: 500; letter-spacing: .14em; color: var(--soft); margin-bottom: .8rem; }
h2 { font-size: 1.55rem; line-height: 1.35; font-weight: 650; }
h3 { font-size: 1.15rem; font-weight: 650; margin: 2.6rem 0 .9rem; }
h4 { font-size: 1rem; font-weight: 650; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
code { font: .86em/1.4 ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; color: var(--soft); }
summary { cursor: pointer; width: fit-content; }
table { border-collapse: collapse; }
:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }

.page { display: grid; grid-template-columns: minmax(0, 62rem); justify-content: center; gap: 2rem; padding: 2rem 1.25rem 4rem; }
main { min-width: 0; }
.file + .file { margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 3rem; }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; }

.verdict { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.5rem 1.6rem; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 1.1rem 1.4rem; }
.verdict .seal { width: 4.6rem; height: 4.6rem; border-radius: 8px; border: 3px solid; outline: 1px solid; outline-offset: -7px; display: grid; place-content: center; font-size: 1.5rem; line-height: 1.15; font-weight: 700; letter-spacing: .06em; text-indent: .06em; }
.verdict.good .seal, td.good { color: var(--good); }
.verdict.bad .seal, td.bad { color: var(--bad); }
.verdict.doubtful .seal, td.doubtful { color: var(--doubt); }
.about { color: var(--soft); font-size: .9rem; }
.about span { margin-right: .8em; }
.sentence { font-size: 1.2rem; line-height: 1.5; font-weight: 600; margin-top: .5rem; }
.good .sentence { color: var(--good); } .bad .sentence { color: var(--bad); } .doubtful .sentence { color: var(--doubt); }
.facts { grid-column: 1 / -1; border-top: 1px solid var(--faint); padding-top: 1rem; display: grid; gap: .55rem; font-size: .95rem; }
.facts > div { display: grid; grid-template-columns: 4.6rem minmax(0, 1fr); gap: 1.4rem; }
.facts dt { color: var(--soft); }
.bar { display: block; width: 100%; max-width: 26rem; height: 6px; margin-top: .35rem; border-radius: 3px; overflow: hidden; }
.bar .all { fill: var(--line); } .bar .tied { fill: var(--good); }
.count { margin-right: 1.1em; white-space: nowrap; }
.count b { font-variant-numeric: tabular-nums; }
.count.unequal.some { color: var(--bad); }
.files table { width: 100%; background: var(--paper); margin-bottom: 2.5rem; font-size: .95rem; }
.files th, .files td { text-align: left; vertical-align: top; border: 1px solid var(--line); padding: .5rem .8rem; font-weight: 400; }
.files thead th { color: var(--soft); }

.none { color: var(--soft); }
.waived { margin-top: 1.2rem; }
.waived ul { margin-left: 1.4rem; }
.waived li { margin-top: .6rem; }
.finding { background: var(--paper); border: 1px solid var(--line); border-left: 5px solid; border-radius: 8px; padding: 1.1rem 1.3rem; margin-bottom: 1rem; }
.finding.error { border-left-color: var(--bad); } .finding.warning { border-left-color: var(--doubt); } .finding.info { border-left-color: var(--info); }
.finding h4 { font-size: 1.05rem; line-height: 1.55; }
.badge { display: inline-block; border-radius: 4px; padding: 0 .55em; margin-right: .4em; font-size: .85em; }
.error .badge { background: var(--bad-ground); color: var(--bad); } .warning .badge { background: var(--doubt-ground); color: var(--doubt); } .info .badge { background: var(--info-ground); color: var(--info); }
.where { color: var(--soft); font-size: .92rem; margin-top: .15rem; }
.where code { margin-left: .6em; }
.finding > .equations, .finding details { margin-top: .9rem; }
.advice { margin-top: .9rem; color: var(--good); font-weight: 600; }
.others { margin-top: .9rem; }
.finding ul { padding-left: 1.2rem; }
.remedy { margin-top: .8rem; font-size: .9rem; color: var(--soft); }
.remedy b { font-weight: 600; }

.equations { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .7rem; align-items: start; }
.q { border: 1px solid var(--faint); border-radius: 6px; padding: .55rem .8rem .65rem; background: var(--paper); font-size: .93rem; }
.finding .q { background: #fbfaf7; }
.q.unequal { border-color: #e2b4ae; }
.law { display: flex; justify-content: space-between; gap: 1em; color: var(--soft); font-size: .85rem; }
.law b { font-weight: 500; }
.law .state { white-space: nowrap; font-weight: 600; }
.q.unequal .state { color: var(--bad); } .q.rounding .state { color: var(--doubt); } .q.equal .state { color: var(--good); }
.q table { width: 100%; margin-top: .2rem; }
.q td { padding: .1rem 0; vertical-align: top; line-height: 1.5; }
.q td:first-child { width: 1.1em; color: var(--soft); }
.q td:last-child { text-align: right; white-space: nowrap; padding-left: .8em; font-variant-numeric: tabular-nums; }
.q small { display: block; color: var(--soft); font-size: .85em; }
.q .computed td, .q .printed td { font-weight: 600; }
.q .printed small { font-weight: 600; }
.q.unequal .printed small { color: var(--bad); } .q.rounding .printed small { color: var(--doubt); }
.q tr.term + tr.printed td, .q tr.term + tr.computed td { border-top: 1px solid var(--soft); }
.q tr.here td { background: var(--lit); }

.f, .m { font-variant-numeric: tabular-nums; text-decoration: underline 2px; text-underline-offset: .22em; border-radius: 3px; scroll-margin: 5rem; }
.f.tied, .m.tied { text-decoration-color: #9cc9bc; text-decoration-thickness: 1.5px; }
.f.rounding, .m.rounding { text-decoration: underline double 1px #b98a3a; }
.f.untied, .m.untied { color: var(--soft); text-decoration: underline dotted 2px var(--soft); }
.f.error, .m.error { background: var(--bad-ground); color: var(--bad); font-weight: 700; text-decoration: underline wavy 1.5px var(--bad); }
.f.warning, .m.warning { background: var(--doubt-ground); color: var(--doubt); font-weight: 700; text-decoration: underline wavy 1.5px var(--doubt); }
.f.info, .m.info { background: var(--info-ground); color: var(--info); text-decoration: underline wavy 1.5px var(--info); }
.f::after, .m::after { display: inline-block; text-indent: 0; font-size: .72em; font-weight: 700; line-height: 1; transform: translateY(-.3em); margin-left: .12em; }
.n .f { position: relative; }
.n .f::after { position: absolute; left: 100%; top: .35em; }
.f.rounding::after, .m.rounding::after { content: "≈"; color: var(--doubt); }
.f.untied::after, .m.untied::after { content: "?"; }
.f.error::after, .m.error::after { content: "✗"; }
.f.warning::after, .m.warning::after { content: "!"; }
.f.info::after, .m.info::after { content: "i"; }
.js .f { cursor: pointer; }
.js .f:hover { background: #eef0ee; }
.js .f.lit { background: var(--lit); outline: 1.5px solid var(--lit-line); outline-offset: 1px; }
.js .f.now { background: #ffd84d; outline: 3px solid var(--lit-line); }
.js .f.chosen { background: var(--ink); color: #fff; outline: 3px solid var(--ink); text-decoration: none; }
.js .f.chosen::after { color: #fff; }
.js .n .f.chosen::after { color: var(--ink); left: calc(100% + 3px); }
.js .f:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
.w { border-radius: 3px; scroll-margin: 5rem; }
.w.error { text-decoration: underline wavy 1.5px var(--bad); } .w.warning { text-decoration: underline wavy 1.5px var(--doubt); } .w.info { text-decoration: underline wavy 1.5px var(--info); }
.w:target { background: var(--lit); outline: 1.5px solid var(--lit-line); outline-offset: 1px; }
.sign { display: inline-block; text-indent: 0; padding: 0 .25em; font-size: .72em; font-weight: 700; line-height: 1.3; transform: translateY(-.3em); text-decoration: none; }
.error > .sign { color: var(--bad); } .warning > .sign { color: var(--doubt); } .info > .sign { color: var(--info); }

.legend { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1.1rem; margin-bottom: 1.5rem; font-size: .9rem; }
.legend ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; }
.legend b { font-weight: 600; }
.hint { display: none; color: var(--soft); }
.js .hint { display: block; }
.legend .hint { margin-top: .5rem; }

.document { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 2rem clamp(1rem, 4vw, 2rem) 2.6rem; }
.cover { text-align: center; font-size: 1.2rem; font-weight: 600; padding: .5rem 0 1.5rem; }
.contents { color: var(--soft); margin-bottom: 1rem; }
.contents div { padding: .5rem 0 0 1.2rem; font-size: .92rem; }
.text { margin-top: 1.4rem; }
.text .part { font-size: 1.15rem; margin-top: 2.2rem; }
.text p { text-indent: 2em; text-align: justify; line-height: 1.9; }
.sheet { margin-top: 2.8rem; }
.sheet > header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin-bottom: .5rem; }
.sheet > header p { color: var(--soft); font-size: .88rem; white-space: nowrap; }
.lanes { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
.scroll { position: relative; overflow-x: auto; flex: 1 1 20rem; min-width: 0; max-width: 100%; border: 1px solid var(--line); border-radius: 6px; }
.scroll table { width: 100%; font-size: .9rem; line-height: 1.5; border-collapse: separate; border-spacing: 0; overflow-wrap: normal; }
.scroll caption { font-weight: 600; padding: .35rem; background: var(--faint); }
.scroll th, .scroll td { padding: .34rem .55rem; border-bottom: 1px solid var(--faint); border-right: 1px solid var(--faint); text-align: left; font-weight: 400; vertical-align: top; background: var(--paper); }
.scroll tr > :last-child { border-right: 0; }
.scroll tbody tr:last-child > * { border-bottom: 0; }
.scroll thead th { background: #f3f2ed; font-weight: 600; text-align: center; vertical-align: middle; min-width: 5.3em; }
.scroll .numbers td { text-align: center; color: var(--soft); padding-block: .1rem; background: #f3f2ed; font-size: .85em; }
.scroll .n { text-align: right; white-space: nowrap; padding-right: .85rem; }
.scroll .word { min-width: 5em; }
.scroll .long { min-width: 22em; }
.scroll .label { position: sticky; left: 0; z-index: 1; min-width: 10em; box-shadow: 1px 0 0 var(--line); }
.scroll .total > * { font-weight: 650; background: #f7f6f1; }
.scroll .d0 > * { font-weight: 600; }
.scroll .d1 .label { padding-left: 1.6em; } .scroll .d2 .label { padding-left: 2.6em; }
.note { color: var(--soft); font-size: .88rem; margin-top: .4rem; }
.all { margin-top: 2rem; }
.all .equations { margin-top: 1rem; }

#panel { display: none; }
#panel header { display: flex; justify-content: space-between; align-items: flex-start; gap: 1rem; }
#panel h2 { font-size: 1.5rem; font-variant-numeric: tabular-nums; outline-offset: 4px; }
#panel .state { font-size: .9rem; font-weight: 600; color: var(--good); }
#panel .state.rounding, #panel .state.warning { color: var(--doubt); } #panel .state.error { color: var(--bad); } #panel .state.untied { color: var(--soft); } #panel .state.info { color: var(--info); }
#panel .q.rounding .state { color: var(--doubt); } #panel .q.unequal .state { color: var(--bad); }
#panel .shown > .about { white-space: pre-line; margin-top: .3rem; font-size: .85rem; line-height: 1.5; }
#panel .to { display: flex; gap: 1em; font-weight: 600; color: var(--bad); }
#panel button { font: inherit; font-size: 1.4rem; line-height: 1; width: 2.4rem; height: 2.4rem; flex: none; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); cursor: pointer; }
#panel .equations { grid-template-columns: minmax(0, 1fr); margin-top: .8rem; }
[hidden] { display: none !important; }

@media (min-width: 70rem) {
  .js .page { grid-template-columns: minmax(0, 62rem) 23rem; }
  .js #panel { display: block; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; align-self: start; padding: 1.2rem .3rem 2rem; font-size: .95rem; }
  #panel > .hint { border: 1px dashed #b9b6ab; border-radius: 8px; padding: .9rem 1.1rem; }
  #panel > .hint.keys { border: 0; font-size: .85rem; }
  .open #panel > .hint, .js .legend .hint { display: none; }
}
@media (max-width: 69.99rem) {
  .open #panel { display: block; position: fixed; z-index: 5; left: 0; right: 0; bottom: 0; max-height: 52vh; overflow-y: auto; overscroll-behavior: contain; background: var(--paper); border-top: 2px solid var(--ink); box-shadow: 0 -6px 24px rgb(0 0 0 / .16); padding: .9rem 1.1rem 1.4rem; }
  .open { scroll-padding-bottom: 52vh; }
  .open body { padding-bottom: 52vh; }
  #panel > .hint { display: none; }
}
@media (max-width: 40rem) {
  .page { padding: 1.2rem .8rem 3rem; }
  h2 { font-size: 1.25rem; }
  .verdict { padding: 1.1rem; gap: .9rem 1rem; }
  .verdict .seal { width: 3.6rem; height: 3.6rem; font-size: 1.15rem; outline-offset: -6px; }
  .facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .finding { padding: .9rem 1rem; }
  .document { padding: 1.2rem .9rem 2rem; }
  .text p { text-align: start; }
  .sheet > header { display: block; }
  .scroll .label { min-width: 8em; max-width: 9em; }
  .scroll th, .scroll td { padding: .3rem .5rem; }
  .scroll .d1 .label { padding-left: 1em; } .scroll .d2 .label { padding-left: 1.6em; }
}

@page { size: A4; margin: 16mm 14mm; }
@page across { size: A4 landscape; margin: 12mm; }
@media print {
  body { background: #fff; font-size: 10pt; line-height: 1.55; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .page { display: block; padding: 0; }
  #panel, .hint, .all, .contents { display: none !important; }
  .verdict, .legend, .q, .sheet > header, .document h4 { break-inside: avoid; }
  h3, h4, .where, .law, .sheet > header { break-after: avoid; }
  .document { border: 0; padding: 0; }
  .sheet { margin-top: 1.6rem; }
  .sheet.wide { page: across; }
  .scroll { overflow: visible; border-radius: 0; }
  .lanes { flex-wrap: nowrap; }
  .scroll table { font-size: 8.5pt; line-height: 1.4; }
  .scroll th, .scroll td { padding: .16rem .4rem; }
  .scroll thead th { min-width: 0; }
  .scroll .word, .scroll .label { min-width: 5em; }
  .scroll .label { position: static; box-shadow: none; }
  .scroll .long { min-width: 18em; }
  .scroll tr { break-inside: avoid; }
  .wide .scroll .word, .wide .scroll .label { min-width: 0; }
  .wide .scroll table { font-size: 6.8pt; overflow-wrap: anywhere; }
  .wide .scroll th, .wide .scroll td { padding: .12rem .18rem; }
  .equations { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .open body { padding: 0; }
  .js .f.lit, .js .f.now { background: none; outline: 0; }
  .js .f.chosen { background: none; outline: 0; color: inherit; text-decoration: underline; }
  a { text-decoration: none; }
}
`;
