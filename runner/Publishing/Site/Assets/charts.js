// Charts: a figure's still gives way to a chart of plotly.js as soon as it comes near the window.

import { isDark, onSchemeChange } from './scheme.js';
import { height, prepared } from './figure.js';
import { replay } from './replay.js';

let library;

// plotly.js colours words by style attributes, which the page's policy refuses. What a script sets itself it allows.
const { setAttribute } = Element.prototype;
Element.prototype.setAttribute = function (name, value) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

/** plotly.js, loaded once, when the first chart needs it. */
function plotly() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('plotly.min.js', import.meta.url);
    script.addEventListener('load', () => resolve(window.Plotly));
    script.addEventListener('error', () => {
      library = null;
      reject(new Error('plotly.js could not be loaded.'));
    });
    document.head.append(script);
  });
  return library;
}

/** The charts of the page by their figures, also those that are yet to come. */
const charts = new Map();

/** Draws what a cell shows now, where its published still stands, or its chart. Resolves when it can be seen. */
export async function drawFigure(figure, given) {
  const chart = charts.get(figure);
  if (chart) await (await chart).show(given);
  else await open(figure, given, true);
}

/** Draws a published figure over its still, in exactly its place, and keeps it there. */
async function drawPublished(figure) {
  const [, response] = await Promise.all([plotly(), fetch(figure.dataset.figure)]);
  if (!response.ok) throw new Error(`${figure.dataset.figure}: ${response.status}`);
  const given = await response.json();
  // Meanwhile a cell may have shown something else.
  if (figure.isConnected && !charts.has(figure)) await open(figure, given, false);
}

function open(figure, given, isLive) {
  const chart = chartIn(figure, given, isLive);
  charts.set(figure, chart);
  chart.catch(() => charts.delete(figure));
  return chart;
}

async function chartIn(figure, given, isLive) {
  const Plotly = await plotly();
  if (!figure.isConnected) throw new Error('Something else stands where the figure stood.');
  const plot = figure.querySelector('.plot');
  const chart = document.createElement('div');
  chart.className = 'drawn';
  // To those who do not see it the still's description says more than the signs of a chart.
  chart.setAttribute('aria-hidden', 'true');
  plot.append(chart);
  // A landscape would keep the wheel to itself: it is the page that scrolls.
  chart.addEventListener('wheel', event => event.stopPropagation(), true);

  let player, waiting;
  let drawing = draw();
  try {
    await drawing;
  } catch (problem) {
    chart.remove();
    throw problem;
  }
  figure.classList.add('live');
  play();
  const unfollow = onSchemeChange(redraw);
  const follow = new ResizeObserver(() => {
    if (!figure.isConnected) close();
    else if (hasAnotherSize()) redraw();
  });
  follow.observe(plot);

  async function draw() {
    const still = !isLive && plot.querySelector('.still');
    player?.bring(given);
    const ready = prepared(given, plot.clientWidth, isDark());
    if (still) ready.layout.height = plot.clientHeight;
    // What the reader has turned or hidden stays so.
    ready.layout.uirevision = 'the same';
    await Plotly.react(chart, ready);
    if (!still) {
      for (const outdated of plot.querySelectorAll('.still, .in-words')) outdated.remove();
      if (height(chart) !== chart._fullLayout.height) await Plotly.relayout(chart, { height: height(chart) });
    }
  }

  function play() {
    const { frames, layout } = given;
    player?.end();
    player = frames?.length ? replay({ Plotly, figure, chart, frames, steps: layout.sliders[0].steps, before: player }) : null;
  }

  function hasAnotherSize() {
    const drawn = chart._fullLayout;
    return plot.clientWidth > 0 && (plot.clientWidth !== drawn.width || plot.querySelector('.still') && plot.clientHeight !== drawn.height);
  }

  /** Draws once more, as soon as it can be seen. What is given meanwhile counts, and nothing that was given before. */
  function redraw() {
    return waiting ??= drawing.catch(() => {}).then(() => new Promise(requestAnimationFrame)).then(() => {
      waiting = null;
      if (figure.isConnected) return drawing = draw();
    });
  }

  function close() {
    follow.disconnect();
    unfollow();
    player?.end();
    Plotly.purge(chart);
    charts.delete(figure);
  }

  return {
    async show(newest) {
      isLive = true;
      given = newest;
      await redraw();
      if (given === newest) play();
    }
  };
}

export function start(figures) {
  const near = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      drawPublished(target).catch(problem => console.error(problem));
    }
  }, { rootMargin: '100% 0px' });
  for (const figure of figures) near.observe(figure);
}
