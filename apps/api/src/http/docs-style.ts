/** The page's only style; its hash stands in the page's policy. Kept to what Chromium 86 knows. */
export const docsStyle = `
:root { --paper: #fdfdfb; --ink: #1d1d1b; --soft: #5c5c57; --rule: #d9d8d2; --red: #a5281b }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1b1a; --ink: #ecebe6; --soft: #a9a8a1; --rule: #3d3d39; --red: #e08a7c } }
body { margin: 0 auto; max-width: 1080px; padding: 32px 24px 96px; background: var(--paper); color: var(--ink); font: 15px/1.7 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif }
h1 { font-size: 28px; margin: 0; padding-bottom: 8px; border-bottom: 3px solid var(--red) }
h2 { font-size: 21px; margin: 48px 0 8px }
h3 { font-size: 17px; margin: 28px 0 4px }
h4 { font-size: 14px; color: var(--soft); margin: 12px 0 4px }
a { color: inherit; text-decoration-color: var(--red) }
code { font: 13px/1.6 Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere }
.way b { color: var(--red) }
.says { color: var(--soft) }
i { color: var(--soft); font-size: 12px; font-style: normal }
table { border-collapse: collapse; width: 100% }
th, td { border-top: 1px solid var(--rule); padding: 4px 12px 4px 0; text-align: left; vertical-align: top }
td:first-child { white-space: nowrap; width: 1% }
td:first-child code { overflow-wrap: normal }
td td, td ul { font-size: 14px }
ul { margin: 0; padding-left: 20px }
nav { margin-top: 16px; columns: 2 }
article { border-top: 1px solid var(--rule); padding-bottom: 8px }
tr:target td, article:target h3 { color: var(--red) }
@media (max-width: 640px) { td:first-child { white-space: normal; width: auto } nav { columns: 1 } body { padding: 20px 16px } }
@media print { nav { display: none } article { break-inside: avoid } }
`
