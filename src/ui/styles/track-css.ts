import { dark, light } from "@/ui/kit/tokens";

const used = [
  "bg",
  "surface",
  "text",
  "text-2",
  "border",
  "border-strong",
  "brand",
  "on-brand",
  "link",
  "accent",
];
const more = [
  "focus",
  "focus-edge",
  "ok",
  "ok-bg",
  "warn",
  "warn-bg",
  "bad",
  "bad-bg",
  "wait",
  "wait-bg",
  "info",
];
const names = new Set([...used, ...more, "info-bg", "special", "special-bg", "sunken"]);

function declare(colours: Record<string, string>): string {
  return Object.entries(colours)
    .filter(([name]) => names.has(name))
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}

const rules = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:1.125rem/1.6 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}h2{font-size:1.375rem;margin:2rem 0 .5rem}p,ul,ol,dl{margin:0 0 1rem}
a{color:var(--link)}a:focus,button:focus,input:focus,[tabindex]:focus{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-edge)}
.o-main{max-width:42rem;margin:0 auto;padding:1.5rem 1rem 3rem}
.o-header{border-bottom:4px solid var(--accent)}.o-header__bar{max-width:62rem;margin:0 auto;padding:.5rem 1rem;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between}
.o-header__home{color:var(--brand);font-weight:700;text-decoration:none;line-height:1.2}.o-header__product{display:block;color:var(--text-2);font-size:1rem;font-weight:400}
.o-header__home,.o-header__language,.o-back{display:inline-flex;align-items:center;min-height:2.75rem}
.o-footer{border-top:1px solid var(--border);background:var(--surface)}.o-footer__inner{max-width:62rem;margin:0 auto;padding:1rem;font-size:1rem}
.o-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
.o-code{font-family:ui-monospace,Consolas,monospace;white-space:nowrap}.o-small{font-size:1rem;color:var(--text-2)}.o-lead{font-size:1.25rem}
.o-icon{width:1.25em;height:1.25em;flex:none;vertical-align:-.25em}
.o-field{margin:0 0 1rem}.o-field--error{padding-left:1rem;border-left:4px solid var(--bad)}.o-field__label{display:block;font-weight:600}.o-field__hint,.o-field__error{display:block;font-size:1rem;margin-bottom:.5rem;color:var(--text-2)}.o-field__error>.o-icon{margin-right:.35em}.o-field__error{color:var(--bad);font-weight:600}
.o-input{display:block;width:100%;max-width:24rem;min-height:2.75rem;padding:.45rem .75rem;border:2px solid var(--border-strong);border-radius:4px;background:var(--bg);color:var(--text);font:inherit}.o-input--code{font-family:ui-monospace,Consolas,monospace;text-transform:uppercase}.o-input--error{border-color:var(--bad)}
fieldset{margin:0 0 1rem;padding:0;border:0}legend{float:left;width:100%;padding:0}legend+*{clear:both}.o-choice{display:flex;align-items:center;min-height:2.75rem}.o-choice__input{flex:none;width:1.5rem;height:1.5rem;margin:0 .75rem 0 0}.o-choice__label{padding:.4rem 0}
.o-button{display:inline-flex;align-items:center;min-height:2.75rem;padding:.5rem 1.2rem;border:2px solid var(--brand);border-radius:4px;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.o-button--secondary{background:var(--bg);border-color:var(--border-strong);color:var(--text)}
.o-errors{margin:0 0 1.5rem;padding:1rem;border:3px solid var(--bad);border-radius:4px}.o-errors__title{margin:0 0 .5rem;font-size:1.25rem}.o-errors__list{margin:0;padding:0;list-style:none}.o-errors__title .o-icon{margin-right:.4em}.o-errors a{color:var(--bad);font-weight:600}
.o-tag{display:inline-flex;align-items:center;padding:.1em .6em;border-radius:4px;background:var(--sunken);font-size:1rem;font-weight:600}.o-tag .o-icon{margin-right:.4em}
.o-notice{margin:0 0 1.5rem;padding:1rem;border-left:4px solid var(--border-strong);background:var(--surface)}.o-notice>:last-child{margin-bottom:0}.o-notice__title{display:flex;margin:0;font-weight:700}.o-notice__title .o-icon{margin:.1em .5em 0 0}
${["ok", "warn", "bad", "wait", "info", "special"].map((tone) => `.o-tag--${tone}{background:var(--${tone}-bg);color:var(--${tone})}.o-notice--${tone}{background:var(--${tone}-bg);border-color:var(--${tone})}`).join("")}
.o-stage{margin:0 0 1.5rem;padding:0;list-style:none}.o-stage__stop{position:relative;display:flex;padding:0 0 1rem;color:var(--text-2)}.o-stage__stop:before{content:"";position:absolute;top:1.75rem;bottom:0;left:calc(.875rem - 1px);border-left:2px solid var(--border)}.o-stage__stop:last-child:before{display:none}
.o-stage__mark{display:flex;flex:none;align-items:center;justify-content:center;width:1.75rem;height:1.75rem;margin-right:.75rem;border:2px solid var(--border-strong);border-radius:50%}.o-stage__mark .o-icon{width:1rem;height:1rem}.o-stage__date{display:block;font-size:1rem}
.o-stage__stop--done,.o-stage__stop--now{color:var(--text)}.o-stage__stop--done .o-stage__mark{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}.o-stage__stop--done:before{border-color:var(--brand)}.o-stage__stop--now .o-stage__mark{border:4px solid var(--brand);color:var(--brand)}.o-stage__stop--now .o-stage__name{font-weight:700}.o-stage__stop--you .o-stage__mark{border-color:var(--wait);color:var(--wait)}
.o-summary{border-top:1px solid var(--border)}.o-summary__row{padding:.6rem 0;border-bottom:1px solid var(--border)}.o-summary__key{font-weight:600}.o-summary__value{margin:0}
@media (min-width:640px){.o-summary__row{display:flex}.o-summary__key{flex:0 0 35%}}
@media print{body{background:#fff;color:#000}.o-header__language,.o-footer,.o-screen-only,.o-button,form{display:none}.o-tag,.o-notice{border:1pt solid #000;background:#fff;color:#000}}
`;

/** The whole style of the pages without script, to stand inline in one `style` element with the page's nonce. */
export const trackCss = `:root{color-scheme:light dark;${declare(light)}}@media screen and (prefers-color-scheme:dark){:root{${declare(dark)}}}${rules.replaceAll("\n", "")}`;
