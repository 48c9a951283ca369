/** The look of the page without script: readable on paper and on a phone, in light, dark and forced colours. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e4e3df, #2c3035); --tint: light-dark(#f7f6f3, #1c1f23); --quiet: light-dark(#595e66, #a5aab1); --minor: light-dark(#735600, #d8b95a); --major: light-dark(#a8420a, #f2a268); --critical: light-dark(#b01030, #ff929c); background: light-dark(#fff, #15171a); color: light-dark(#1d1f22, #e7e5e0); }
body { font: 1rem/1.6 system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Geeza Pro', sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-block: 2.5rem .25rem; }
a { color: light-dark(#1d5a86, #86bfe8); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.about { color: var(--quiet); font-size: .875rem; margin: 0 0 .75rem; }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; }
th, td { border-block-end: 1px solid var(--line); padding: .6rem .875rem; text-align: start; vertical-align: baseline; overflow-wrap: anywhere; }
th { border-block-end-width: 2px; font-size: .8125rem; }
td { font-family: Charter, 'Source Serif 4', 'Iowan Old Style', Georgia, 'Noto Serif', 'DejaVu Serif', serif; }
td[dir='rtl'] { font-family: 'Noto Naskh Arabic', Amiri, 'Geeza Pro', 'Sakkal Majalla', 'Noto Sans Arabic', 'Traditional Arabic', serif; font-size: 1.15em; line-height: 1.85; }
tr.gap td { background: var(--tint); }
td.none { color: var(--quiet); font: .8125rem/1.5 system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Geeza Pro', sans-serif; }
td.none:not(:empty)::before { content: '\\2205\\2002'; content: '\\2205\\2002' / ''; }
tr.heading td, tr.boilerplate td { color: var(--quiet); } tr.heading td { font-weight: 600; }
.minor { --finding: var(--minor); } .major { --finding: var(--major); } .critical { --finding: var(--critical); }
mark { background: none; color: inherit; text-decoration: underline dotted 1.5px var(--finding); text-underline-offset: .28em; text-decoration-skip-ink: none; }
mark.differs { text-decoration-style: solid; text-decoration-thickness: 1px; }
.lro::before, .rlo::before { border: 1px solid; border-radius: 2px; font: .625rem/1 system-ui, sans-serif; margin-inline: .15em; padding-inline: .25em; }
.lro::before { content: 'LRO'; } .rlo::before { content: 'RLO'; }
mark.missing { text-decoration-style: dashed; }
mark.added { text-decoration-style: double; text-decoration-thickness: 1px; }
ul { list-style: none; margin: .35rem 0 0; padding: 0; font: .8125rem/1.5 system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Geeza Pro', sans-serif; }
li.minor, li.major, li.critical { border-inline-start: 3px solid var(--finding); margin-block: .3rem; padding-inline-start: .5rem; }
li strong { color: var(--finding); font-weight: 600; }
.severity { color: var(--quiet); }
.statement { overflow-x: auto; } .statement table { table-layout: auto; } .statement :is(th, td) { font: inherit; font-size: .875rem; overflow-wrap: normal; } .statement tbody th { border-block-end-width: 1px; font-weight: 600; } .statement h2 { margin-block-start: 1.25rem; }
footer { color: var(--quiet); font-size: .8rem; margin-block-start: 2rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  main :is(table, tbody, tr, td) { display: block; inline-size: auto; } main thead { display: none; }
  main td { border: 0; padding-block: .35rem; } main tr { border-block-end: 1px solid var(--line); padding-block: .35rem; } td:empty { display: none; }
}
@media (forced-colors: active) { mark { text-decoration-color: LinkText; } }
@media print { nav { display: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; } }
`;
