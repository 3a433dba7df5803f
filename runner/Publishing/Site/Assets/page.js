import { start as startScheme } from './scheme.js';
import { start as startContents } from './contents.js';
import { watch as watchScrollers } from './scrollers.js';
import { start as startCharts, drawFigure } from './charts.js';

startScheme(document.querySelector('button.scheme'));
watchScrollers(document.getElementById('main'));
startCharts(document.querySelectorAll('figure.chart'));

const startWeightPath = svgs => import('./weight-path.js').then(({ start }) => start(svgs));
const weightPaths = document.querySelectorAll('svg:has([data-part])');
if (weightPaths.length > 0) startWeightPath(weightPaths);

const contents = document.querySelector('nav.contents');
if (contents) startContents(contents);

// A link to what is folded away unfolds it: to an exercise's solution, for instance.
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let details = target?.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
}
addEventListener('hashchange', unfold);
unfold();

// Where the site has a kernel the cells run, and this page lends what its own scripts can do.
const { live } = document.body.dataset;
if (live) import(new URL(live, document.baseURI)).then(({ start }) => start({ drawFigure, startCharts, startWeightPath, watchScrollers }));
