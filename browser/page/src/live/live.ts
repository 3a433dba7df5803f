import { whyNot } from '../support.js';
import { Lesson } from './lesson.js';
import type { SiteScripts } from './shown.js';

export { Shown, type SiteScripts } from './shown.js';

/**
 * Makes the cells of the page run. The page's body says of what: runner/Publishing/Live/BrowserKernel.cs.
 * @param scripts What the site's own scripts lend.
 */
export async function start(scripts: SiteScripts): Promise<void> {
  const { manifest, notebook, editor, style } = document.body.dataset;
  const main = document.getElementById('main')!;
  const invitation = main.querySelector<HTMLElement>('.invitation')!;
  const problem = whyNot();
  if (problem) {
    invitation.textContent = problem;
    return;
  }

  await load(address(style));
  const lesson = new Lesson(main, {
    manifest: address(manifest),
    notebook: notebook!,
    loadEditor: () => import(address(editor).href) as Promise<typeof import('./editor.js')>,
    scripts,
  });
  invitation.querySelector('button')!.addEventListener('click', () => lesson.runAll());
  await lesson.showChanges();
}

function address(path: string | undefined): URL {
  return new URL(path!, document.baseURI);
}

function load(styleSheet: URL): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styleSheet.href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${styleSheet.href} could not be loaded: the cells do not run.`)));
  });
  document.head.append(link);
  return loaded;
}
