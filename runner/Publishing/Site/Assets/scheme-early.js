// Runs before the page is drawn. What needs scripts is there from the first moment, or never.
document.documentElement.classList.add('scripted');

// And a reader who has chosen dark never sees a flash of light.
try {
  const chosen = localStorage.getItem('scheme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.scheme = chosen;
} catch {
  // Without storage the page is as the system has it.
}
