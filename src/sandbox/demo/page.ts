// The story as one page that needs nothing else: picture, letters, reasons, and what was not done.

import { ending } from './ending.ts'
import type { Verdict } from './judge.ts'
import type { Story } from './live.ts'
import { notDone } from './page-not-done.ts'
import { picture } from './page-picture.ts'
import { castList, storySections } from './page-story.ts'
import { pageStyle } from './page-style.ts'
import { escaped } from './page-text.ts'

/** A whole HTML document, without scripts and without anything from elsewhere. */
export function storyPage(story: Story, verdict: Verdict): string {
  const closing = verdict.faults.length === 0 ? ending(story, verdict) : verdict.faults
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nora thanks twice: seven weeks of mail</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<header class="top">
<p class="kicker">Thanktwice, a demo</p>
<h1>Nora asked four people for twenty minutes. <br>Those who gave them were thanked twice.</h1>
<p class="lead">Nora Lindqvist teaches geography in Berlin and wonders about a second working life in maps. These are seven weeks of her mailbox. Thanktwice read along, reminded her, drafted, and sent what she approved, word for word. Nobody she wrote to ever saw it.</p>
<ul class="cast">
${castList()}
</ul>
</header>
<figure>
${picture(story.entries, verdict)}
<figcaption>Each lane is a person, from Nora’s first mail on. Hearts are thank-yous: within two days of the talk, and again a month later. Maria hears back, too, about Daniel, whose name she gave.</figcaption>
</figure>
<ul class="sums">
${closing.map((line) => `<li>${escaped(line)}</li>`).join('\n')}
</ul>
<h2>The story, mail by mail</h2>
<p class="key">Letters between Nora and the four, and one from a library, are shown in full. What passes between Nora and Thanktwice stands between them, smaller; open a line to read the mail. In small type: what the program decided, and why. All times are Nora’s, in Berlin.</p>
${storySections(story.entries)}
<h2>What it did not do</h2>
<ul class="not">
${notDone(story, verdict)
  .map((line) => `<li>${escaped(line)}</li>`)
  .join('\n')}
</ul>
<p class="end">Everything on this page was read from the mailboxes and the journal of a run of the real service, with a clock that ran faster. The mails lie beside this page as .eml files. The people are invented.</p>
</main>
</body>
</html>
`
}
