import type { House } from "../../../house/schema.ts";

/**
 * The stylesheet of what the public reads, inside each page. Paper, ink and one accent, as on the staff's side;
 * every text stands at 7:1 or better against its ground. Lines of about 66 characters; on paper, no touching up.
 */
export function stylesheetOf({ accent }: Pick<House, "accent">): string {
  return css.replace("#day", accent.light).replace("#night", accent.dark);
}

const css = `
@font-face{font-family:"Rencontres Serif";font-weight:400;font-display:swap;src:url(/fonts/rencontres-serif-regular.woff2) format("woff2")}
@font-face{font-family:"Rencontres Serif";font-weight:400;font-style:italic;font-display:swap;src:url(/fonts/rencontres-serif-italic.woff2) format("woff2")}
@font-face{font-family:"Rencontres Serif";font-weight:600;font-display:swap;src:url(/fonts/rencontres-serif-semibold.woff2) format("woff2")}
:root{color-scheme:light dark;--paper:#fbfaf6;--wash:#f2f0e8;--ink:#1d2320;--soft:#48514c;--line:#dedbd0;--accent:#day;--edge:#7c857f;--field:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#141816;--wash:#202622;--ink:#ece9e1;--soft:#bcc2bc;--line:#333a36;--accent:#night;--edge:#858f89;--field:#1b201d}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 1.125rem/1.6 "Rencontres Serif",Georgia,"Times New Roman",serif;text-size-adjust:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;padding:0 1.5rem;overflow-wrap:break-word;font-kerning:normal}
h1,h2,h3,p,ol,ul,blockquote{margin:0}
h1,h2{font-weight:600;line-height:1.2;text-wrap:balance}
p,li{text-wrap:pretty}
b,strong{font-weight:600}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:1px}
#texte:focus{outline:none}
sup{font-size:.66em;line-height:0;vertical-align:baseline;position:relative;top:-.45em}
::selection{background:var(--accent);color:var(--paper)}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--paper)}
.skip:focus{top:.5rem;z-index:1}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.house,.notice,main{max-width:38rem;margin:0 auto}
.house{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;padding:.875rem 0;border-bottom:1px solid var(--line);font-size:.875rem}
.house img{display:block;max-height:3.5rem;max-width:16rem;width:auto;height:auto}
@media (prefers-color-scheme:dark){.house .daylight{background:#fbfaf6;padding:.375rem;border-radius:2px}}
.house a{color:var(--soft);text-decoration:none;display:inline-block;padding:.125rem 0}
.house div{flex-basis:100%;margin-bottom:.5rem;color:var(--soft)}
.house p+p{display:none}
.hours{white-space:nowrap}
.house a:hover{color:var(--accent);text-decoration:underline}
.notice{margin-top:1.5rem;padding:.75rem 1rem;background:var(--wash);border-left:3px solid var(--accent)}
.masthead{padding:2rem 0 1.75rem}
.kind{color:var(--accent);font-size:.9375rem}
h1{margin:.375rem 0 1.125rem;font-size:clamp(1.5625rem,1.05rem + 2.2vw,2.375rem);line-height:1.12;letter-spacing:-.012em}
.when,.where,.theme{font-size:1.125rem;line-height:1.45}
.theme{margin-top:1rem}
.company{color:var(--soft);font-size:1rem;line-height:1.5}
.where+.company,.when+.company,.theme+.company{margin-top:1rem}
.programme{padding:1.25rem 0 1.5rem;border:solid var(--line);border-width:1px 0;font-size:1rem;line-height:1.45}
.programme h2{font-size:1rem;font-weight:600}
.programme ol{list-style:none;padding:0}
.programme li{margin-top:.75rem}
.programme a{display:block;color:inherit;text-decoration:none}
.programme a:hover{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px}
.names{color:var(--soft);font-size:.9375rem}
.names span{white-space:nowrap}
.ordinal{color:var(--accent);white-space:nowrap}
section{margin-top:3.25rem}
section:first-child{margin-top:2.75rem}
section>h2:not(.heard){font-size:1.375rem;margin-bottom:1.25rem;line-height:1.25}
.closing::before{content:"";display:block;width:4rem;border-top:1px solid var(--accent);margin-bottom:2.5rem}
.intervention{position:relative;margin-top:1.5rem}
h2+.intervention{margin-top:0}
.intervention>*+p,.intervention>p+p{margin-top:.75rem}
.intervention>.permalink+p{margin-top:0}
.permalink{position:absolute;left:-1.5rem;top:0;width:1.5rem;text-align:center;color:var(--soft);text-decoration:none;opacity:0}
.intervention:hover .permalink,.permalink:focus{opacity:1}
.permalink:hover{color:var(--accent)}
.intervention:target{background:linear-gradient(var(--accent),var(--accent)) -0 0/0 0 no-repeat}
.intervention:target>.permalink{opacity:1;color:var(--accent)}
.intervention ul,.intervention ol{margin:.75rem 0;padding-left:1.5rem}
.intervention li+li{margin-top:.375rem}
.intervention li>ul,.intervention li>ol{margin:.375rem 0}
li::marker{color:var(--soft)}
blockquote{margin:1.25rem 0;padding-left:1.5rem;border-left:2px solid var(--accent);font-size:1.0625em}
blockquote>*+*{margin-top:.75rem}
.foot{margin:3.5rem 0 4rem;padding-top:1.25rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem;line-height:1.5}
.foot p+p{margin-top:.375rem}
.address{display:none}
.files a{display:inline-block;padding:.125rem 0}
.more{margin-top:1.5rem}
@media (min-width:48rem){html{font-size:1.1875rem}.house p+p{display:block}.masthead{padding:3.25rem 0 2.25rem}.permalink{left:-2rem;width:2rem}}
@media (min-width:76rem){
main{display:grid;grid-template-columns:15rem 38rem;gap:0 4rem;max-width:57rem}
.house,.notice{max-width:57rem}
.masthead,article,.foot{grid-column:2}
.programme{grid-column:1;grid-row:2/4;align-self:start;position:sticky;top:2rem;max-height:calc(100vh - 4rem);overflow:auto;border-width:1px 0 0;font-size:.9375rem}
.names{font-size:.875rem}
section:first-child{margin-top:0}
}
@media (hover:none){.permalink{opacity:1}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
@page{size:A4;margin:20mm 24mm 22mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt "Rencontres Serif",Georgia,serif}}
:root{color-scheme:light;--paper:#fff;--wash:#fff;--ink:#000;--soft:#333;--line:#999;--accent:#000}
html{font-size:10.5pt;line-height:1.45}
body{padding:0}
.skip,.permalink,.files,.house p+p{display:none!important}
.house,.notice,main{display:block;max-width:none}
.house{padding-top:0}
.house a,a{color:inherit;text-decoration:none}
.masthead{padding:9mm 0 7mm}
h1{font-size:22pt}
.programme{position:static;max-height:none;border-width:1px 0;font-size:10pt;padding:4mm 0;break-inside:avoid}
section,section:first-child{margin-top:8mm}
section>h2:not(.heard){font-size:14pt;margin-bottom:4mm;break-after:avoid}
.intervention{margin-top:4mm}
p,li{orphans:3;widows:3}
p{hyphens:auto}
blockquote,li{break-inside:avoid}
.closing::before{margin-bottom:5mm}
blockquote{margin:4mm 0}
.foot{margin:7mm 0 0;padding-top:3mm;font-size:9.5pt;break-inside:avoid}
.address{display:block}
}
`;
