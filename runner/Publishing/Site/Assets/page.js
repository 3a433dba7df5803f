import { start as startScheme } from './scheme.js';
import { start as startContents } from './contents.js';
import { watch as watchScrollers } from './scrollers.js';
import { start as startCharts } from './charts.js';

startScheme(document.querySelector('button.scheme'));
watchScrollers(document.getElementById('main'));
startCharts(document.querySelectorAll('figure.chart'));

const weightPaths = document.querySelectorAll('svg:has([data-part])');
if (weightPaths.length > 0) import('./weight-path.js').then(({ start }) => start(weightPaths));

const contents = document.querySelector('nav.contents');
if (contents) startContents(contents);

// A link to what is folded away unfolds it: to an exercise's solution, for instance.
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let details = target?.closest('details'); details; details = details.parentElement.closest('details')) details.open = true;
}
addEventListener('hashchange', unfold);
unfold();
