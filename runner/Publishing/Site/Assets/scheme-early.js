// Runs before the page is drawn, so that a reader who has chosen dark never sees a flash of light.
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.scheme = chosen;
} catch {
  // Without storage the page is as the system has it.
}
