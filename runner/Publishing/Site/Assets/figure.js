// How a figure of plotly.js is laid out on a page. The stills are drawn by these same functions when the site is published,
// so that a still and the chart that takes its place have one size and one look.

/** The colours of the page, for every figure. Half-transparent grey lines fit either page; dragging does not zoom, for on a telephone it has to scroll. */
export function template(dark) {
  const text = dark ? '#d8d6d1' : '#2e2c29', line = 'rgba(128,128,128,0.55)';
  const axis = {
    automargin: true, zeroline: false, gridcolor: 'rgba(128,128,128,0.2)', linecolor: line, tickcolor: line, showline: true,
    ticks: 'outside', ticklen: 4, title: { standoff: 8, font: { size: 12 } }, tickfont: { size: 11 }
  };
  return {
    layout: {
      font: { family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif', size: 13, color: text },
      paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', dragmode: false, xaxis: axis, yaxis: axis,
      margin: { l: 56, r: 16, t: 64, b: 52 }, legend: { bgcolor: 'rgba(0,0,0,0)' }, hoverlabel: { font: { size: 12 } }
    }
  };
}

/** The figure for a page so wide, in CSS pixels: what Plotly.newPlot takes. */
export function prepared(figure, width, dark) {
  // Slider and buttons are the page's, below the chart (replay.js); here they would only take room.
  const { sliders, updatemenus, ...layout } = figure.layout;
  let height = layout.height, margin = layout.margin;
  if (sliders) {
    const bottom = 40;
    height -= margin.b - bottom;
    margin = { ...margin, b: bottom };
  }
  // On a narrow page a landscape becomes less high: else its sides are cut.
  if (layout.scene) height = margin.t + (height - margin.t) * Math.min(1, width / 580);
  return {
    data: figure.data,
    layout: { ...layout, margin, width, height: Math.round(height), template: template(dark) },
    config: { displayModeBar: false, responsive: false }
  };
}

/** How high a drawn figure need be: equal axes, which are shorter on a narrow page, leave an empty band below themselves. */
export function height(element) {
  const full = element._fullLayout;
  const axes = Object.keys(full).filter(key => /^yaxis\d*$/.test(key));
  if (full.scene || axes.length === 0) return full.height;
  const empty = Math.min(...axes.map(key => full[key].domain[0])) * full._size.h;
  return empty > 8 ? Math.round(full.height - empty) : full.height;
}
