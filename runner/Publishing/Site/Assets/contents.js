// The table of contents says where the reader is.

export function start(contents) {
  const links = new Map([...contents.querySelectorAll('a')].map(link => [link.hash.slice(1), link]));
  const headings = [...links.keys()].map(id => document.getElementById(decodeURIComponent(id)));
  let current = null;

  function mark() {
    // The last heading above a line a quarter down the window is that of what is being read.
    const line = innerHeight / 4;
    let reading = null;
    for (const heading of headings) {
      if (heading.getBoundingClientRect().top > line) break;
      reading = heading;
    }
    const link = reading && links.get(encodeURIComponent(reading.id)) || reading && links.get(reading.id) || null;
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
  }

  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();

  // On a narrow page the contents lie above the text: a choice folds them away.
  const details = contents.querySelector('details');
  contents.addEventListener('click', event => { if (event.target.closest('a')) details.open = false; });
}
