import type { Output } from '../protocol.js';
import { checkedFigure, type Figure } from './figure.js';
import { cleanMarkup, cleanParts } from './markup.js';

/** What the page shows of an output. */
export type Form =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'printed'; readonly text: string; readonly isError: boolean }
  | { readonly kind: 'markup'; readonly content: DocumentFragment }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly words: string }
  /** A drawing of whose parts the reader chooses. */
  | { readonly kind: 'parts'; readonly svg: SVGSVGElement }
  /** Any other drawing. */
  | { readonly kind: 'drawing'; readonly svg: string; readonly words: string }
  /** What the page does not show, and why. */
  | { readonly kind: 'refused'; readonly why: string };

/** A browser takes seconds for so many tags that are not closed, and for more of them minutes. The lessons' largest table has 600. */
const mostTags = 20_000;

/**
 * Takes, of the forms in which a cell showed something, the one that the published page takes, too:
 * runner/Publishing/Lessons/OutputReader.cs. Null when nothing is left to be seen.
 */
export function formOf({ data, stream }: Output): Form | null {
  const text = (data['text/plain'] ?? '').replace(/\r\n|[\r\f\u0085\u2028\u2029]/g, '\n');
  const { 'application/vnd.plotly.v1+json': json, 'image/svg+xml': svg, 'text/html': html } = data;
  if (stream) return { kind: 'printed', text, isError: stream === 'stderr' };
  if (json !== undefined) {
    try {
      return { kind: 'figure', figure: checkedFigure(json), words: text };
    } catch (problem) {
      return { kind: 'refused', why: (problem as Error).message };
    }
  }
  if (svg !== undefined) {
    const parts = svg.includes(' data-part=') && tagsOf(svg) <= mostTags ? cleanParts(svg) : null;
    return parts ? { kind: 'parts', svg: parts } : { kind: 'drawing', svg, words: text };
  }
  if (html !== undefined && !isText(html, text)) {
    if (tagsOf(html) > mostTags) return { kind: 'refused', why: `This is not shown: it has more than ${mostTags.toLocaleString('en')} tags of HTML.` };
    const content = cleanMarkup(html);
    return content.textContent!.trim() || content.querySelector('*') ? { kind: 'markup', content } : null;
  }
  return { kind: 'words', text };
}

const tagsOf = (html: string) => html.split('<').length - 1;

/** Whether the HTML says nothing that the text does not: the formatter's own frame around a text counts as nothing. */
const isText = (html: string, text: string) => html.startsWith('<div class="dni-plaintext">') || decoded(html) === text;

/** With characters in place of their names; tags are left as they are. A document without a window loads nothing and runs nothing. */
const decoded = (html: string) =>
  new DOMParser().parseFromString(`<pre>.${html.replaceAll('<', '&lt;')}`, 'text/html').body.textContent!.slice(1);
