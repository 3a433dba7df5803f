// What is too wide for the page scrolls within itself. Then the keyboard has to reach it.

const scrollers = 'pre, .scroll, .equation';

function label(element) {
  if (element.matches('.code')) return 'Code';
  if (element.matches('.equation')) return 'Equation';
  if (element.querySelector('table')) return element.querySelector('caption')?.textContent || 'Table';
  return 'Output';
}

function update(element) {
  const scrolls = element.scrollWidth > element.clientWidth;
  if (scrolls === element.hasAttribute('tabindex')) return;
  if (scrolls) {
    element.tabIndex = 0;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', label(element));
  } else {
    for (const attribute of ['tabindex', 'role', 'aria-label']) element.removeAttribute(attribute);
  }
}

const sizes = new ResizeObserver(entries => { for (const entry of entries) update(entry.target); });

/** Watches an element and those in it. To be called again when it holds something else: its own size may be the same. */
export function watch(element) {
  for (const scroller of [element, ...element.querySelectorAll(scrollers)].filter(each => each.matches(scrollers))) {
    sizes.unobserve(scroller);
    sizes.observe(scroller);
  }
}
