// Charts: a figure's still gives way to a chart of plotly.js as soon as it comes near the window.

import { isDark, onSchemeChange } from './scheme.js';
import { prepared, template } from './figure.js';
import { replay } from './replay.js';

let library;

// plotly.js colours words by style attributes, which the page's policy refuses. What a script sets itself it allows.
function styleByScript() {
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}

/** plotly.js, loaded once, when the first chart needs it. */
function plotly() {
  library ??= new Promise((resolve, reject) => {
    styleByScript();
    const script = document.createElement('script');
    script.src = new URL('plotly.min.js', import.meta.url);
    script.addEventListener('load', () => resolve(window.Plotly));
    script.addEventListener('error', () => reject(new Error('plotly.js could not be loaded: the stills remain.')));
    document.head.append(script);
  });
  return library;
}

/** Draws one figure over its still, in exactly its place, and keeps it there. */
async function draw(figure) {
  const [Plotly, response] = await Promise.all([plotly(), fetch(figure.dataset.figure)]);
  if (!response.ok) throw new Error(`${figure.dataset.figure}: ${response.status}`);
  const given = await response.json();

  const plot = figure.querySelector('.plot');
  const chart = document.createElement('div');
  chart.className = 'drawn';
  // To those who do not see it the still's description says more than the signs of a chart.
  chart.setAttribute('aria-hidden', 'true');
  plot.append(chart);

  const still = plot.querySelector('.still');
  const size = () => {
    const width = plot.clientWidth;
    const own = prepared(given, width, isDark()).layout.height;
    return { width, height: still ? plot.clientHeight : own };
  };
  const ready = prepared(given, plot.clientWidth, isDark());
  Object.assign(ready.layout, size());
  await Plotly.newPlot(chart, ready);
  figure.classList.add('live');

  // A landscape would keep the wheel to itself: it is the page that scrolls.
  chart.addEventListener('wheel', event => event.stopPropagation(), true);

  const follow = new ResizeObserver(() => {
    const { width, height } = size();
    if (width !== chart._fullLayout.width || height !== chart._fullLayout.height) Plotly.relayout(chart, { width, height });
  });
  follow.observe(plot);
  onSchemeChange(() => Plotly.relayout(chart, { template: template(isDark()) }));

  if (given.frames?.length) replay({ Plotly, figure, chart, frames: given.frames, steps: given.layout.sliders[0].steps });
}

export function start(figures) {
  const near = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      draw(target).catch(problem => console.error(problem));
    }
  }, { rootMargin: '100% 0px' });
  for (const figure of figures) near.observe(figure);
}
