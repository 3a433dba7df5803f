// A weight that the reader hovers over, touches or reaches by keyboard lights up: its way to the cost, its entry, the numbers
// that make the entry, and the places of the page that speak of it. This script knows nothing of networks. What it needs was
// written by the lesson's own cell, as an SVG that is a good picture without it, too. In that SVG
//
//   data-part="W3[1, 4]"       is part of this weight: a line, and a rectangle, its entry;
//   class="… chosen"           is what the still picture shows; "… on" lies on its way, "… input" is where it comes from;
//   data-from, data-to         are the ends of a line; the way leads on from end to end, as far as there are lines;
//   data-node="a2[4]"          is such an end;
//   data-slot="product"        is text that the entry's data-product fills. An entry has one such number for each slot;
//   data-row, data-column      say where in its matrix an entry stands. Around the entries of one matrix an element has
//   data-shape="2×7"           its shape, and
//   data-numbers="weight …"    which numbers of an entry stand in matrices of that shape elsewhere on the page,
//   data-terms="a2 z3 …"       the symbols that light up wherever a weight of this matrix is spoken of, and
//   data-where="a2+J_W3 …"     where that is: in a line of code or an equation with all the symbols of one of these sums;
//   data-hint                  is shown to those who can choose: where this script runs.
//
// In the page .line is a line of code and .katex an equation. In them .sym-W, .sym-z, .sym-a and .sym-J are symbols: each is
// called by its text, or by data-symbol where its text is set otherwise. A table is a matrix if its caption is a shape.

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What each drawing lights up in the page. Another may light up the same. */
const lit = new Map();

/** Lets the reader choose in each of these SVGs. One with data-kept begins with that weight, as if the reader had chosen it. */
export function start(svgs) {
  for (const svg of svgs) enliven(svg);
}

function light(svg, elements) {
  for (const element of lit.get(svg) ?? []) element.classList.remove('lit');
  if (elements.length > 0) lit.set(svg, elements);
  else lit.delete(svg);
  for (const element of [...lit.values()].flat()) element.classList.add('lit');
}

function symbolsIn(place) {
  const symbols = new Map();
  for (const element of place.querySelectorAll('.line > [class*="sym-"], [data-symbol]')) {
    const name = element.dataset.symbol ?? element.textContent;
    symbols.set(name, [...symbols.get(name) ?? [], element]);
  }
  return symbols;
}

function enliven(svg) {
  const entries = new Map([...svg.querySelectorAll('rect[data-part]')].map(entry => [entry.dataset.part, entry]));
  const lines = [...svg.querySelectorAll('line[data-from]')];
  const nodes = new Map([...svg.querySelectorAll('[data-node]')].map(node => [node.dataset.node, node]));
  const slots = [...svg.querySelectorAll('[data-slot]')];
  const still = svg.querySelector('rect.chosen').dataset.part;
  const words = document.createElement('p');
  let chosen = null;
  let kept = entries.has(svg.dataset.kept) ? svg.dataset.kept : null;

  svg.setAttribute('role', 'radiogroup');
  svg.setAttribute('aria-label', 'Weights: the arrow keys choose one');
  svg.querySelector('title')?.remove();   // it would pop up over the picture
  svg.querySelector('[data-hint]')?.removeAttribute('visibility');
  words.className = 'unseen';
  words.setAttribute('aria-live', 'polite');
  svg.after(words);
  for (const [name, entry] of entries) {
    entry.setAttribute('role', 'radio');
    entry.setAttribute('aria-label', name);
  }
  keep(kept);
  // A drawing that is taken from the page lights up nothing, and one that comes back does again.
  new ResizeObserver(() => { if (chosen) show(chosen, true); }).observe(svg);

  function show(name, isChosen) {
    chosen = isChosen ? name : null;
    const own = lines.find(line => line.dataset.part === name);
    const way = wayFrom(own.dataset.to);
    for (const line of lines) {
      line.classList.toggle('chosen', line === own);
      line.classList.toggle('on', way.has(line.dataset.from));
      if (line === own || way.has(line.dataset.from)) line.parentNode.append(line);   // on top of the others
    }
    for (const [end, node] of nodes) {
      node.classList.toggle('on', way.has(end));
      node.classList.toggle('input', end === own.dataset.from);
    }
    for (const [part, entry] of entries) {
      entry.classList.toggle('chosen', part === name);
      entry.setAttribute('aria-checked', part === name);
      entry.setAttribute('tabindex', part === name ? 0 : -1);
    }
    const entry = entries.get(name);
    for (const slot of slots) slot.textContent = entry.dataset[slot.dataset.slot];

    light(svg, isChosen && svg.isConnected ? [...spokenOf(entry), ...inMatrices(entry)] : []);
    words.textContent = isChosen ? [...svg.querySelectorAll('text:has([data-slot])')].map(text => text.textContent).join('. ') : '';
  }

  /** The ends of all lines that lead on from here, this one among them. */
  function wayFrom(end, way = new Set()) {
    way.add(end);
    for (const line of lines) if (line.dataset.from === end && !way.has(line.dataset.to)) wayFrom(line.dataset.to, way);
    return way;
  }

  function keep(name) {
    kept = name;
    if (kept) svg.dataset.kept = kept;
    else delete svg.dataset.kept;
    show(name ?? still, name !== null);
  }

  /** The entry under the pointer, or the weight whose line is next to it. */
  function partAt(event) {
    return event.target.dataset.part ?? lineAt(new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse()), lines);
  }

  svg.addEventListener('pointermove', event => {
    if (event.pointerType === 'touch') return;
    const part = partAt(event);
    svg.classList.toggle('at-part', part !== undefined);
    if (part && part !== chosen) show(part, true);
  });
  svg.addEventListener('pointerleave', () => keep(kept));
  svg.addEventListener('click', event => {
    const part = partAt(event);
    keep(part && part !== kept ? part : null);
  });
  // Around the SVG: one that listens for focus itself is a stop of the tab key in Chromium.
  svg.parentElement.addEventListener('focusin', event => {
    if (event.target.matches('[data-part]:focus-visible')) keep(event.target.dataset.part);
  });
  svg.addEventListener('keydown', event => {
    const next = directions[event.key] && neighbour(event.target, directions[event.key], entries.values());
    if (next) next.focus();
    if (event.key === 'Escape') {
      event.target.blur();
      keep(null);
    }
    if (event.key in directions || event.key === ' ') event.preventDefault();   // else the page scrolls
  });
}

/** The weight whose line is nearest to a place, if one is near. */
function lineAt({ x, y }, lines) {
  let nearest, least = 12;
  for (const line of lines.filter(line => line.dataset.part)) {
    const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map(end => line[end].baseVal.value);
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    const distance = Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
    if (distance < least) [nearest, least] = [line.dataset.part, distance];
  }
  return nearest;
}

/** The nearest entry in a direction; one that lies straight ahead is nearer. */
function neighbour(from, [dx, dy], entries) {
  const at = entry => [entry.x.baseVal.value, entry.y.baseVal.value];
  const [x, y] = at(from);
  let nearest = null, least = Infinity;
  for (const entry of entries) {
    const [toX, toY] = at(entry).map((place, axis) => place - [x, y][axis]);
    const ahead = toX * dx + toY * dy, aside = Math.abs(toX * dy) + Math.abs(toY * dx);
    if (ahead > 0 && ahead + 4 * aside < least) [nearest, least] = [entry, ahead + 4 * aside];
  }
  return nearest;
}

/** The lines of code and the equations that speak of an entry's weight, and in them its terms. */
function spokenOf(entry) {
  // Looked for each time: where cells run, code and outputs change.
  const places = [...document.querySelectorAll('.line, .katex')].map(place => ({ place, symbols: symbolsIn(place) }));
  const { where, terms } = entry.closest('[data-where]').dataset;
  const sums = where.split(' ').map(sum => sum.split('+'));
  return places
    .filter(({ symbols }) => sums.some(sum => sum.every(symbol => symbols.has(symbol))))
    .flatMap(({ place, symbols }) => [place, ...terms.split(' ').flatMap(term => symbols.get(term) ?? [])]);
}

/** The cells of matrices that hold one of the entry's numbers at its place. */
function inMatrices(entry) {
  const { shape, numbers } = entry.closest('[data-shape]').dataset;
  const { row, column } = entry.dataset;
  const values = numbers.split(' ').map(number => entry.dataset[number]);
  return [...document.querySelectorAll('table')]
    .filter(table => table.caption?.textContent === shape)
    .map(table => table.tBodies[0].rows[row]?.cells[column])
    .filter(cell => cell && values.includes(cell.textContent));
}
