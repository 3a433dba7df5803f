/* HTML and drawings that cells show: a stranger's, so what is left of them neither runs, nor fetches, nor leads anywhere. */
import DOMPurify from 'dompurify';

/** What a table or a text is made of. */
const tags = [
  'div', 'span', 'p', 'br', 'wbr', 'hr', 'pre', 'code', 'kbd', 'samp', 'var', 'b', 'strong', 'i', 'em', 'u', 's', 'small', 'mark', 'sub', 'sup',
  'q', 'blockquote', 'abbr', 'dfn', 'cite', 'time', 'ins', 'del', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd',
  'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'details', 'summary', 'figure', 'figcaption', 'img',
  'ruby', 'rt', 'rp', 'meter', 'progress', 'bdi', 'bdo',
];
const attributes = [
  'data-style', 'colspan', 'rowspan', 'span', 'scope', 'start', 'reversed', 'value', 'min', 'max', 'low', 'high', 'optimum', 'open', 'title', 'lang', 'dir',
  'datetime', 'src', 'alt', 'width', 'height', 'aria-label', 'aria-hidden',
];

/** What is left to an output to say, as on a published page: runner/Publishing/Site/MarkupHtml.cs. */
const styles = new Set([
  'text-align', 'vertical-align', 'white-space', 'line-height', 'font-weight', 'width', 'min-width', 'max-width',
  'display', 'flex', 'flex-wrap', 'column-gap', 'border-left',
]);

/** What a drawing is made of in which the reader chooses. */
const svgTags = ['svg', 'g', 'title', 'text', 'tspan', 'rect', 'line', 'circle', 'ellipse', 'path', 'polyline', 'polygon'];
const svgAttributes = [
  'class', 'viewBox', 'width', 'height', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points', 'dx', 'dy', 'transform',
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'opacity', 'visibility',
  'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'role', 'aria-label', 'aria-hidden',
];

/** What may look like an address, with its colon, and is none. */
const notAddresses = ['data-style', 'aria-label', 'datetime'];

const htmlCleaner = DOMPurify(window);
htmlCleaner.addHook('uponSanitizeAttribute', (_, attribute) => {
  if (attribute.attrName === 'src') attribute.keepAttr = /^data:image\/(png|jpeg|gif|webp);base64,/.test(attribute.attrValue);
});
const svgCleaner = DOMPurify(window);
svgCleaner.addHook('uponSanitizeAttribute', (_, attribute) => {
  if (/url\s*\(/i.test(attribute.attrValue)) attribute.keepAttr = false;
});

/** HTML as part of the page: in the page's own lines, colours and sizes. */
export function cleanMarkup(html: string): DocumentFragment {
  const renamed = unscripted(html).replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='));
  const fragment = htmlCleaner.sanitize(renamed, {
    ALLOWED_TAGS: tags, ALLOWED_ATTR: attributes, ADD_URI_SAFE_ATTR: notAddresses, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true,
  });
  for (const element of fragment.querySelectorAll<HTMLElement>('[data-style]')) {
    for (const declaration of element.dataset.style!.split(';')) {
      const [name, value] = declaration.split(':').map(part => part.trim());
      if (styles.has(name!)) element.style.setProperty(name!, value ?? '');
    }
    delete element.dataset.style;
  }
  for (const image of fragment.querySelectorAll<HTMLImageElement>('img:not([src])')) image.replaceWith(image.alt);
  return fragment;
}

/**
 * A drawing of whose parts the reader chooses, as part of the page: in an image no script could reach them. Its own rules
 * are left out, for outputs.css has them. Null when no drawing is left.
 */
export function cleanParts(svg: string): SVGSVGElement | null {
  const fragment = svgCleaner.sanitize(unscripted(svg), {
    ALLOWED_TAGS: svgTags, ALLOWED_ATTR: svgAttributes, ADD_URI_SAFE_ATTR: notAddresses, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true,
  });
  const root = fragment.firstElementChild;
  if (!(root instanceof SVGSVGElement)) return null;
  // The page's own classes place what has them.
  root.setAttribute('class', root.classList.contains('sheet') ? 'sheet' : '');
  return root;
}

/**
 * The page's policy lets neither attributes nor elements speak of style, only scripts, and complains of each, even where
 * nothing is shown. So the styles of honest cells are taken out before, and what they may say is set by script.
 */
const unscripted = (html: string) => html.replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '');
