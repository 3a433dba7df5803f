// Sets equations with KaTeX. Standard input: where KaTeX is, and the equations. Standard output: for each its HTML, or
// what is wrong with it. Both are JSON.
const { katexPath, equations } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const katex = require(katexPath);

function set({ tex, marked, isDisplay }) {
  const options = {
    displayMode: isDisplay,
    output: 'htmlAndMathml',
    trust: context => ['\\htmlClass', '\\htmlData'].includes(context.command),
    strict: code => code === 'htmlExtension' ? 'ignore' : 'error',
  };
  try {
    katex.renderToString(tex, options); // What is wrong is to be said of what the author wrote.
    return { html: katex.renderToString(marked, options) };
  } catch (error) {
    if (!(error instanceof katex.ParseError))
      throw error;
    return { problem: error.message };
  }
}

process.stdout.write(JSON.stringify(equations.map(set)));
