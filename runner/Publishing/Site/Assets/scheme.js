// Light and dark: as the system has it, until the reader says otherwise.

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set();

/** Whether the page is dark now. */
export function isDark() {
  return root.dataset.scheme ? root.dataset.scheme === 'dark' : system.matches;
}

/** Calls `listener` whenever light and dark change places, by the switch or by the system. The function returned ends that. */
export function onSchemeChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener();
}

/** Makes the button of the page switch. */
export function start(button) {
  const show = () => button.setAttribute('aria-checked', isDark());
  button.addEventListener('click', () => {
    const chosen = isDark() ? 'light' : 'dark';
    // Back at what the system has, the page follows the system again.
    const follows = (chosen === 'dark') === system.matches;
    if (follows) delete root.dataset.scheme;
    else root.dataset.scheme = chosen;
    try {
      if (follows) localStorage.removeItem('scheme');
      else localStorage.setItem('scheme', chosen);
    } catch {
      // Then the choice lasts as long as the page.
    }
    tell();
  });
  system.addEventListener('change', tell);
  onSchemeChange(show);
  show();
  button.hidden = false;
}
