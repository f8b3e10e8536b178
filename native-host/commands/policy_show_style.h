// How the page of policy_show_html.h looks.
#pragma once

#include <string_view>

namespace forepost::commands {

inline constexpr std::string_view kPolicyStyle = R"css(:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #57606a; --paper: #fff; --line: #d0d7de; --link: #0550ae;
  --block: #a40e26; --warn: #7d4e00; --advise: #0a5a3c; --wash: #f6f8fa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --soft: #9da7b3; --paper: #0d1117; --line: #30363d; --link: #79b8ff;
    --block: #ff8f8f; --warn: #e3b341; --advise: #6fd09b; --wash: #161b22;
  }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif;
  overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
h4 { font-size: .9rem; margin: .9rem 0 .2rem; color: var(--soft); }
p, ul, ol, dl { margin: .5rem 0; }
a { color: var(--link); }
code { font: .85em/1.4 ui-monospace, monospace; }
q { font-style: italic; }
.identity, small { color: var(--soft); }
.notice { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; }
.message { font-weight: 600; }
section > h3 { margin-top: 1.5rem; }
article { border: 1px solid var(--line); border-inline-start-width: 5px; border-radius: 6px;
  background: var(--wash); padding: 1rem 1.25rem; margin: 1rem 0; }
article.block { border-inline-start-color: var(--block); }
article.warn { border-inline-start-color: var(--warn); }
article.advise { border-inline-start-color: var(--advise); }
.severity { font-weight: 700; font-size: .85rem; text-transform: uppercase; letter-spacing: .03em; }
.severity.block { color: var(--block); }
.severity.warn { color: var(--warn); }
.severity.advise { color: var(--advise); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
@media print {
  main { max-width: none; padding: 0; }
  article { break-inside: avoid; background: none; }
  h2, h3, h4 { break-after: avoid; }
  a { color: inherit; }
}
)css";

}  // namespace forepost::commands
