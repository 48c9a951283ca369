/** The look of the page without script: readable on paper and on a phone, in light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8886; --gap: #c8760022; --mark: #ffd54a66; --quiet: light-dark(#595e66, #a5aab1); background: Canvas; color: CanvasText; }
body { font: 1rem/1.6 system-ui, 'Noto Sans', 'Noto Naskh Arabic', 'Geeza Pro', Tahoma, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-block: 2rem .25rem; }
.about { color: var(--quiet); margin: 0 0 .5rem; }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; }
th, td { border-block-end: 1px solid var(--line); padding: .5rem .75rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td[lang='ar'] { font-size: 1.1em; line-height: 1.8; }
tr.gap td { background: var(--gap); } td.none { color: var(--quiet); }
tr.heading td, tr.boilerplate td { color: var(--quiet); background: none; }
mark { background: var(--mark); color: inherit; }
ul { list-style: none; margin: .35rem 0 0; padding: 0; font-size: .85rem; }
li { border-inline-start: 3px solid #c87600; margin-block: .2rem; padding-inline-start: .5rem; }
li.major { border-color: #c62828; } li.critical { border-color: #7b0000; }
footer { color: var(--quiet); font-size: .8rem; margin-block-start: 2rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) { table, tbody, tr, td { display: block; inline-size: auto; } thead { display: none; } }
@media print { muqabala-viewer { display: block; } }
`;
