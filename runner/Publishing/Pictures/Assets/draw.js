// Draws every figure and every diagram, and leaves the pictures in the page as JSON, for who reads the page's DOM.
// It runs in one module with figure.js (template, prepared, height), after plotly.js and mermaid.

const { figures, diagrams, wide, narrow } = JSON.parse(document.getElementById('work').textContent);

// A page is not loaded, and its DOM not read, while a frame of it is still being written.
const unfinished = document.body.appendChild(document.createElement('iframe')).contentDocument;
unfinished.open();

// plotly.js names the parts of an SVG by chance. The same figure is to give the same bytes, and no two figures the same names.
let state = 0;
Math.random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
function chanceFor(...what) {
  state = 0;
  for (const character of JSON.stringify(what)) state = (Math.imul(state, 31) + character.codePointAt(0)) | 0;
}

const both = async draw => ({ light: await draw(false), dark: await draw(true) });

async function drawFigure(figure) {
  const flat = !figure.layout.scene;
  const forWide = await atWidth(figure, wide, flat ? ['svg', 'png'] : ['png']);
  const forNarrow = await atWidth(figure, narrow, flat ? ['svg'] : ['png']);
  return { wide: forWide[0], narrow: forNarrow[0], png: forWide.at(-1) };
}

async function atWidth(figure, width, formats) {
  const element = document.body.appendChild(document.createElement('div'));
  const first = prepared(structuredClone(figure), width, false);
  await Plotly.newPlot(element, first);
  const size = { width, height: height(element) };
  Plotly.purge(element);
  element.remove();

  const pictures = [];
  for (const format of formats) {
    const scale = format === 'png' ? 2 : 1;
    const data = await both(async dark => {
      const { data, layout } = prepared(structuredClone(figure), width, dark);
      chanceFor(figure, width, dark);
      return Plotly.toImage({ data, layout: { ...layout, ...size }, config: { staticPlot: true } }, { format, scale, ...size });
    });
    pictures.push({ ...data, ...size });
  }
  return pictures;
}

async function drawDiagram(text, number) {
  let size;
  const data = await both(async dark => {
    mermaid.initialize({
      startOnLoad: false, securityLevel: 'strict', htmlLabels: false, deterministicIds: true,
      flowchart: { htmlLabels: false, wrappingWidth: 400 }, theme: 'base', themeVariables: colours(dark),
      themeCSS: '.edgeLabel rect { opacity: 1 }' // else the arrow goes through its words
    });
    const { svg } = await mermaid.render(`diagram-${number}-${dark ? 'dark' : 'light'}`, text);
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const { width, height } = root.viewBox.baseVal;
    size = { width: Math.ceil(width), height: Math.ceil(height) };
    root.removeAttribute('style');
    root.setAttribute('width', size.width);
    root.setAttribute('height', size.height);
    return 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(root));
  });
  return { wide: { ...data, ...size } };
}

function colours(dark) {
  const text = dark ? '#d8d6d1' : '#2e2c29', box = dark ? '#33312e' : '#f4f3f1', line = dark ? '#8f8c86' : '#7a7771';
  return {
    darkMode: dark, fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif', fontSize: '15px',
    primaryColor: box, primaryTextColor: text, primaryBorderColor: line, lineColor: line, textColor: text, edgeLabelBackground: box
  };
}

async function all(items, draw) {
  const pictures = [];
  for (const [number, item] of items.entries()) {
    try {
      pictures.push(await draw(item, number));
    } catch (error) {
      pictures.push({ error: String(error?.message ?? error) });
    }
  }
  return pictures;
}

const drawn = document.createElement('script');
drawn.type = 'application/json';
drawn.id = 'drawn';
all(figures, drawFigure)
  .then(async pictures => ({ figures: pictures, diagrams: await all(diagrams, drawDiagram) }))
  .then(pictures => {
    drawn.textContent = JSON.stringify(pictures).replaceAll('<', '\\u003c');
    document.body.append(drawn);
    unfinished.close();
  });
