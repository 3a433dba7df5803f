/* What the page is made of where a cell shows something: the same as on a published page, runner/Publishing/Site/ShownHtml.cs. */
import type { Form } from './form.js';

/** The element of an output, yet empty. */
export function make(kind: Form['kind']): HTMLElement {
  switch (kind) {
    case 'words':
    case 'printed':
    case 'refused':
      return document.createElement('pre');
    case 'markup':
      return element('div', 'markup scroll');
    case 'figure': {
      const details = element('details', 'data', document.createElement('summary'), document.createElement('p'));
      return element('figure', 'chart', element('div', 'plot'), details);
    }
    case 'parts':
      return element('figure', 'drawing');
    case 'drawing':
      return element('figure', 'drawing', document.createElement('img'));
  }
}

/** Puts all of an output that is not drawn by others into its element, in place of what it held. */
export function fill(element: HTMLElement, form: Form): void {
  switch (form.kind) {
    case 'words':
      element.className = form.text.includes('\n') ? 'words' : 'words sentence';
      element.textContent = form.text;
      break;
    case 'printed':
      element.className = form.isError ? 'printed error' : 'printed';
      element.textContent = form.text;
      break;
    case 'refused':
      element.className = 'printed error sentence';
      element.textContent = form.why;
      break;
    case 'markup':
      element.replaceChildren(form.content);
      break;
    case 'figure': {
      // Also in a published figure, whose table of numbers is no longer true.
      element.removeAttribute('data-figure');
      element.querySelector('.data > .scroll')?.remove();
      element.querySelector('.data > summary')!.textContent = 'In words';
      element.querySelector('.data > p')!.textContent = form.words;
      const plot = element.querySelector('.plot')!;
      plot.setAttribute('role', 'img');
      plot.setAttribute('aria-label', form.words || 'A figure');
      break;
    }
    case 'parts':
      element.replaceChildren(form.svg);
      break;
    case 'drawing':
      fillImage(element.querySelector('img')!, form.svg, form.words);
      break;
  }
}

/** Whether it holds what was printed as an error. */
export const isErrors = (printed: HTMLElement) => printed.classList.contains('error');

export const isChart = (element: HTMLElement) => element.matches('figure.chart');

/** Where images are not loaded. */
const windowless = document.implementation.createHTMLDocument();

/** A copy of a published figure as it was before a script drew over it. */
export function undrawn(figure: HTMLElement): HTMLElement {
  const copy = windowless.importNode(figure, true);
  copy.classList.remove('live', 'old');
  for (const drawn of copy.querySelectorAll('.drawn, .replay')) drawn.remove();
  return copy;
}

/** The element of a drawing has its description in it. */
const longestTag = 10_000;

/** An image runs nothing and fetches nothing, whatever the drawing holds. */
function fillImage(image: HTMLImageElement, svg: string, words: string): void {
  image.src = `data:image/svg+xml,${encodeURIComponent(wellFormed(svg))}`;
  image.alt = words;
  const begin = svg.indexOf('<svg');
  const tag = svg.slice(begin, begin + longestTag).split('>', 1)[0]!;
  for (const name of ['width', 'height']) {
    const size = new RegExp(`\\s${name}="([\\d.]+)"`).exec(tag)?.[1];
    if (size) image.setAttribute(name, `${Math.ceil(Number(size))}`);
    else image.removeAttribute(name);
  }
}

/** Half a character, which a text of C# may hold, has no address. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

function element(name: string, className: string, ...children: Element[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
