/** What the list of recaps adds to the stylesheet of every page. Not in a recap's own, which travels with each. */
export const homeStyle = `
.search{display:grid;grid-template-columns:1fr 1fr;gap:.875rem 1rem;align-items:end;padding:1.25rem 0;border:solid var(--line);border-width:1px 0;font-size:1rem}
.search p:first-child,.search p:last-child{grid-column:1/-1}
label{display:block;margin-bottom:.25rem;font-size:.875rem;color:var(--soft)}
input,select,button{font:inherit;color:var(--ink);width:100%;min-height:2.625rem;padding:.25rem .625rem;border:1px solid var(--edge);border-radius:3px;background:var(--field)}
button{background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:600;cursor:pointer}
.count{margin-top:1.5rem;color:var(--soft);font-size:1rem}
#liste:focus{outline:none}
section.year{margin-top:2rem}
section.year>h2{font-size:1.125rem;margin:0 0 .25rem;color:var(--accent)}
.entries{list-style:none;padding:0}
.entries li{padding:.875rem 0;border-top:1px solid var(--line)}
.entries a{color:inherit;text-decoration:none;font-weight:600;font-size:1.0625rem;line-height:1.35}
.entries a:hover{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px}
.entries p{color:var(--soft);font-size:.9375rem;line-height:1.45;margin-top:.125rem}
.pages{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;margin-top:2rem;padding-top:1.25rem;border-top:1px solid var(--line);font-size:1rem}
@media (min-width:48rem){
.search{grid-template-columns:2fr 1.3fr 6.75rem auto}
.search p:first-child,.search p:last-child{grid-column:auto}
button{padding:.25rem 1.25rem}
}
@media (min-width:76rem){
.home{display:block}
.home>*{margin-left:19rem}
.home>#liste{margin-left:0}
.home .count{margin-left:19rem}
section.year{display:grid;grid-template-columns:15rem 38rem;column-gap:4rem}
section.year>h2{position:sticky;top:1.5rem;align-self:start;padding-top:.875rem;border-top:1px solid var(--line)}
}
@media print{.search,.pages{display:none}}
`;
