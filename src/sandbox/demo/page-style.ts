// How the page looks: paper and ink, a colour for each person; light and dark, desktop and phone.

export const pageStyle = `
:root{--paper:#faf6ef;--card:#fffdf9;--tint:#f1ebdf;--ink:#25211c;--soft:#6d655a;--line:#ddd3c3;--go:#2c6e49;--warn:#9a5b13;
--maria:#b1492c;--daniel:#25648c;--priya:#74489b;--henrik:#68702a;--nora:#25211c;--thanktwice:#8a6d1d;--heart:#c8384f}
@media(prefers-color-scheme:dark){:root{--paper:#171512;--card:#221f1b;--tint:#1d1a17;--ink:#efe8dc;--soft:#a79d8e;--line:#3a352e;--go:#74c69d;--warn:#e0a458;
--maria:#ee8b6b;--daniel:#78b8e2;--priya:#c39be6;--henrik:#b9c36c;--nora:#efe8dc;--thanktwice:#dcbb62;--heart:#ff6f83}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
main{max-width:1060px;margin:0 auto;padding:56px 28px 96px}
h1,h2,h3,h4,.letter p{font-family:Charter,"Bitstream Charter","Iowan Old Style",Georgia,Cambria,"Noto Serif",serif}
h1{font-size:clamp(28px,4.6vw,46px);line-height:1.14;letter-spacing:-.012em;margin:.2em 0 .5em;font-weight:600}
h2{font-size:27px;margin:72px 0 6px;font-weight:600}
.kicker{margin:0;color:var(--thanktwice);font-weight:600;letter-spacing:.02em}
.lead{font-size:19px;max-width:46em;margin:0 0 24px}
.cast{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(225px,1fr));gap:10px}
.cast li{border-top:3px solid var(--who);padding:8px 0 0;font-size:15px;line-height:1.4;color:var(--soft)}
.cast b{display:block;font-size:17px}.cast i{display:block;color:var(--ink);font-style:normal}
.maria{--who:var(--maria)}.daniel{--who:var(--daniel)}.priya{--who:var(--priya)}.henrik{--who:var(--henrik)}.nora{--who:var(--nora)}.thanktwice{--who:var(--thanktwice)}.library{--who:var(--soft)}
b.maria,b.daniel,b.priya,b.henrik,b.nora,b.thanktwice,b.library{color:var(--who)}
figure{margin:40px 0 0;padding:24px 26px 16px;background:var(--card);border:1px solid var(--line);border-radius:14px}
figcaption{color:var(--soft);font-size:14px;margin-top:10px}
svg{width:100%;height:auto;display:block;font-family:inherit}svg.narrow{display:none}
svg text{fill:var(--ink);font-size:14px}
.when{fill:var(--soft)!important;font-size:13px!important;text-anchor:middle}.upright{text-anchor:start!important}
.week{stroke:var(--line);stroke-width:1;stroke-dasharray:2 4}
.lane{fill:none;stroke:var(--line);stroke-width:2}.life{fill:none;stroke:var(--who);stroke-width:3;stroke-linecap:round}
.who{font-weight:700;font-size:17px!important;fill:var(--who)!important}.part{fill:var(--soft)!important;font-size:12.5px!important}
.mark{text-anchor:middle;font-size:12px!important}.mark.strong{font-weight:700}.mark.upright{font-size:11.5px!important}
.full{fill:var(--who)}.open{fill:var(--card);stroke:var(--who);stroke-width:2.5}.met{fill:var(--who);stroke:var(--card);stroke-width:2}
.heart{fill:var(--heart);stroke:var(--card);stroke-width:2}.no{stroke:var(--who);stroke-width:3.5;stroke-linecap:round}
.sums{margin:26px 0 0;padding-left:1.2em;font-size:18px}.sums li{margin:.25em 0}
.key{color:var(--soft);max-width:46em;margin:0 0 8px}
.day{max-width:780px;margin:0 auto;padding:0}
.day h3{font-size:19px;font-weight:600;margin:44px 0 14px;padding-bottom:6px;border-bottom:1px solid var(--line)}
.letter{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:16px 22px 12px;margin:14px 0;width:min(100%,640px);box-shadow:0 1px 2px #0000000d}
.letter.in{border-left:5px solid var(--who)}.letter.out{margin-left:auto;border-right:5px solid var(--who)}
.letter.note{border-color:var(--go);border-right-color:var(--who)}
.letter h4{margin:2px 0 8px;font-size:19px;font-weight:600;line-height:1.3}.letter p{margin:0 0 .7em;font-size:17.5px}
header{display:block}article header,summary{display:flex;gap:10px;align-items:baseline}
.people{font-size:14px;color:var(--soft);white-space:nowrap}time{margin-left:auto;color:var(--soft);font-size:13.5px;font-variant-numeric:tabular-nums}
footer{display:flex;gap:10px;align-items:center;flex-wrap:wrap;font-size:13px;margin-top:2px}footer:empty{display:none}
.eml{color:var(--soft);font-size:12.5px;text-decoration-color:var(--line);margin-left:auto}.eml+time{margin-left:0}.badge{color:var(--go);font-weight:600;line-height:1.35}.badge.quiet{color:var(--soft);font-weight:400;font-size:13px}
.program,.answer{background:var(--tint);border-radius:10px;margin:8px auto;width:min(100%,700px);font-size:15px}
.program summary{padding:7px 14px;cursor:pointer;list-style:none}.program summary::-webkit-details-marker{display:none}
.program summary::before{content:"▸";color:var(--soft);font-size:12px}.program[open] summary::before{content:"▾"}
.program .subject{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}
.program.wants{background:linear-gradient(90deg,var(--warn) 4px,var(--tint) 4px)}.program.wants .subject{font-weight:600}
.program pre{margin:0;padding:6px 18px 8px;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
.program footer{padding:0 18px 10px}
.answer{padding:8px 14px 7px}.answer p{margin:.35em 0}
.word{display:inline-block;margin:5px 10px 3px 0;padding:3px 13px;border-radius:99px;color:var(--card);background:var(--warn);font-size:16px}
.word.send{background:var(--go)}.word.send::before{content:"✓ "}.on{color:var(--soft);font-size:14px}
.why{width:min(100%,660px);margin:5px auto;color:var(--soft);font-size:13.5px;line-height:1.4;padding-left:14px;border-left:2px solid var(--who,var(--line))}
.not{padding-left:1.2em}.not li{margin:.5em 0;max-width:46em}.not li::marker{content:"✗  ";color:var(--soft)}
.end{color:var(--soft);font-size:14.5px;margin-top:56px;border-top:1px solid var(--line);padding-top:14px;max-width:52em}
@media(max-width:680px){main{padding:30px 16px 64px}body{font-size:16px}.lead{font-size:17px}.cast{grid-template-columns:1fr 1fr}
svg.wide{display:none}svg.narrow{display:block}figure{padding:16px 10px 12px}.letter{padding:13px 15px 10px}.letter p{font-size:16.5px}
.program summary{flex-wrap:wrap;gap:2px 10px}.program .subject{white-space:normal;order:3;flex-basis:100%}h1 br{display:none}}
`
