/** The chronology page's own style sheet: light and dark, from 360 px to a desk, and paper. Every pair of colours has a contrast of 4.5 or more. */
export const CHRONOLOGY_STYLE = `
:root {
  --paper: #fcfbf8; --ink: #1c1b19; --soft: #5c574f; --rule: #dcd6ca; --accent: #8c2f1f; --link: #1d4f7c; --mark: #f7e8b4; --panel: #f4f0e7;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181a; --ink: #e9e6df; --soft: #aaa59b; --rule: #3a3a3c; --accent: #eba38f; --link: #93c0ea; --mark: #4d4220; --panel: #202124; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 58rem; padding: 0 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: 0.5rem 1rem; font-family: var(--sans); }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }
header { padding: 3.5rem 0 1.5rem; border-bottom: 3px double var(--rule); }
h1 { margin: 0; font-size: clamp(2rem, 6vw, 2.9rem); font-weight: 500; line-height: 1.1; letter-spacing: -0.015em; }
.counts { margin: 0.5rem 0 0; font-size: 1.2rem; color: var(--soft); }
.only { margin: 0.5rem 0 0; font-weight: 600; }
.notice { margin: 1.25rem 0 0; max-width: 42rem; padding-left: 0.9rem; border-left: 3px solid var(--accent); font: 0.9rem/1.5 var(--sans); color: var(--soft); }
nav { margin-top: 1.5rem; font: 0.9rem/1.9 var(--sans); }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { display: flex; }
nav .year { flex: none; width: 3.4rem; font-weight: 650; font-variant-numeric: tabular-nums; }
nav a { margin-right: 0.9rem; white-space: nowrap; }
.number { color: var(--soft); font-size: 0.85em; font-variant-numeric: tabular-nums; }
.toggle { display: none; margin: 1.25rem 0 0; font: 0.9rem/1.5 var(--sans); }
.toggle input { width: 1.05rem; height: 1.05rem; margin: 0 0.5rem 0 0; vertical-align: -0.15rem; accent-color: var(--link); }
@supports selector(:has(*)) {
  .toggle { display: block; }
  @media screen { body:has(#show-sources:not(:checked)) .sources { display: none; } }
}
h2 { margin: 2.75rem 0 0; padding-bottom: 0.4rem; border-bottom: 1px solid var(--ink); font: 650 0.82rem/1.3 var(--sans); letter-spacing: 0.09em; text-transform: uppercase; }
article { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); column-gap: 2rem; padding: 1.5rem 0 1.6rem; border-bottom: 1px solid var(--rule); }
article:target { background: var(--panel); box-shadow: -0.75rem 0 0 var(--panel), 0.75rem 0 0 var(--panel); }
.when { margin: 0.2rem 0 0; font: 600 0.88rem/1.4 var(--sans); }
.when.again time, .when.again > span:first-child { font-weight: 400; color: var(--soft); }
.when .how { display: block; font-weight: 400; font-size: 0.8rem; color: var(--soft); }
h3 { margin: 0; font-size: 1.22rem; font-weight: 400; line-height: 1.38; text-wrap: pretty; }
.name { font-weight: 650; }
.role { color: var(--soft); }
.planned h3, .postponed h3, .cancelled h3, .denied h3, .unclear h3 { font-style: italic; }
.reported { margin: 0.45rem 0 0; font: 0.85rem/1.5 var(--sans); color: var(--soft); }
code { font: 0.92em/1 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; color: var(--soft); overflow-wrap: anywhere; }
.reported .silent { font-size: inherit; }
.reported code { margin-left: 0.5rem; font-size: 0.75rem; }
.label { font: 650 0.72rem/1.5 var(--sans); letter-spacing: 0.06em; text-transform: uppercase; color: var(--accent); margin-right: 0.4em; }
.disputed { margin: 0.8rem 0 0; padding: 0.55rem 0.9rem; background: var(--panel); border-left: 3px solid var(--accent); font: 0.92rem/1.5 var(--sans); }
.decided { margin: 0.6rem 0 0; padding: 0.4rem 0.9rem; border-left: 3px solid var(--link); font: 0.92rem/1.5 var(--sans); }
.decided .label { color: var(--link); }
.disputed p { margin: 0; }
.disputed ul { margin: 0.15rem 0 0; padding-left: 1.1rem; }
.version { font-weight: 600; }
.by { color: var(--soft); }
.by::before { content: "— "; }
.part { margin: 0.6rem 0 0; font-size: 0.96em; }
.reason { margin: 0.8rem 0 0; font: 0.85rem/1.5 var(--sans); color: var(--soft); }
.sources ol { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: 1.1rem; }
.sources > ol > li { padding-left: 1rem; border-left: 1px solid var(--rule); }
.from { margin: 0; font: 0.87rem/1.5 var(--sans); color: var(--soft); }
.outlet { font-weight: 650; color: var(--ink); }
.outlet::after { content: " "; }
.from cite { font-style: normal; }
.copy { display: inline-block; padding: 0 0.45em; border: 1px solid var(--rule); border-radius: 3px; font-size: 0.8rem; }
.file { font-size: 0.78rem; overflow-wrap: anywhere; }
.file::before { content: "("; } .file::after { content: ")"; }
blockquote { margin: 0.4rem 0 0; }
blockquote p { margin: 0; text-wrap: pretty; hanging-punctuation: first; }
mark { background: var(--mark); color: inherit; padding: 0.05em 0.12em; border-radius: 2px; }
.cut { color: var(--soft); }
.said-there { margin: 0.6rem 0 0; color: var(--soft); }
.said { margin: 0.1rem 0 0; padding-left: 1.1rem; font-size: 0.96em; }
.said li { margin-top: 0.2rem; }
.speaker { font: 600 0.87rem/1.5 var(--sans); }
.said .how, .silent { color: var(--soft); font-size: 0.9em; }
q { quotes: "“" "”"; }
.open ul { padding-left: 1.1rem; }
.open code { margin-left: 0.3rem; font-size: 0.78rem; }
.none { margin: 3rem 0; font-size: 1.2rem; }
footer { margin-top: 1rem; font: 0.87rem/1.55 var(--sans); }
footer dl { margin: 1rem 0 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 1rem 2rem; }
dt { font-weight: 650; } dd { margin: 0; color: var(--soft); }
@media (max-width: 40rem) {
  body { font-size: 1rem; padding: 0 1rem 3rem; }
  header { padding-top: 2rem; }
  article { display: block; padding: 1.25rem 0; }
  .when { margin: 0 0 0.3rem; }
  .when .how { display: inline; white-space: nowrap; margin-left: 0.4em; }
  .when .how::before { content: "· "; }
  h3 { font-size: 1.12rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --accent: #000; --link: #000; --mark: #fff; --panel: #fff; }
  @page { margin: 18mm 16mm 20mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  header { padding-top: 0; }
  nav, .toggle, .skip { display: none; }
  article { grid-template-columns: 8rem minmax(0, 1fr); column-gap: 1.2rem; padding: 0.9rem 0; }
  h2, h3, .when, .reported, .from { break-after: avoid; }
  .sources > ol > li, .disputed, .decided, blockquote { break-inside: avoid; }
  h3 { font-size: 12pt; }
  mark { text-decoration: underline; text-decoration-thickness: 0.5pt; text-underline-offset: 2pt; padding: 0; }
  .from a::after { content: " <" attr(href) ">"; font-size: 0.85em; overflow-wrap: anywhere; }
}
`;
