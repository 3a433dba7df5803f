import { DownloadError } from '../download.js';
import { Kernel } from '../kernel.js';
import type { CellError, Output } from '../protocol.js';
import type { Ended } from '../session.js';
import { Cell, type CellEvents, type LoadEditor } from './cell.js';
import * as changed from './changes.js';
import { Dock, type DockEvents } from './dock.js';
import { Places } from './places.js';
import type { SiteScripts } from './shown.js';
import { beginning, version } from './versions.js';

export interface LessonOptions {
  readonly manifest: URL;
  /** As in `notebooks/05-output-layer.dib`. */
  readonly notebook: string;
  readonly loadEditor: LoadEditor;
  readonly scripts: SiteScripts;
}

/** How the words of an error name a place: `12:9: CS0103 …` of one that the compiler found, `at 05.dib:12:9` of a call. */
const placeInWords = /(?:(?:\bat )?(\S+\.dib):|^)(\d+):(\d+)/gm;

/** How long a slider waits for what it has set going, before it drops the rest and goes on with its newest value. */
const patience = 1000;

/** A lesson whose cells run. */
export class Lesson implements CellEvents, DockEvents {
  readonly #cells: Cell[];
  readonly #originals: ReadonlyMap<number, string>;
  readonly #published: ReadonlyMap<Cell, number>;
  readonly #dock: Dock;
  readonly #kernel: Kernel;
  readonly #storageKey: string;
  readonly #notebook: string;
  /** What is to run. The topmost is the next. */
  readonly #plan = new Set<Cell>();
  readonly #places = new Places();
  #running: Cell | null = null;
  #isWorking = false;
  /** The cell whose slider has moved since its last run. */
  #slid: Cell | null = null;
  #sliding = 0;
  #kernels = 0;
  #isLinked = changed.isVersion(location.hash);
  #saving = 0;

  constructor(main: HTMLElement, options: LessonOptions) {
    this.#notebook = options.notebook;
    this.#storageKey = `changes: ${options.notebook}`;
    this.#cells = [...main.querySelectorAll<HTMLElement>('.cell')].map(element => new Cell(element, options.scripts, options.loadEditor, this));
    this.#originals = new Map(this.#cells.map(cell => [cell.number, cell.original]));
    this.#published = this.#versions();
    for (const [cell, version] of this.#published) cell.shownFrom = version;
    this.#dock = new Dock(main, this);
    this.#kernel = new Kernel({
      manifest: options.manifest,
      notebook: options.notebook,
      onProgress: (arrived, all) => arrived < all ? this.#dock.fetching(arrived, all) : this.#dock.say('Starting C# …'),
      onLost: message => {
        this.#forget();
        this.#dock.say(message, true);
        this.#update();
      },
    });
    main.addEventListener('keydown', event => this.#onKey(event));
    addEventListener('hashchange', () => {
      if (changed.isVersion(location.hash)) location.reload();
    });
    this.#update();
  }

  /** Shows the changes that the reader made earlier, or that the address brings. Nothing runs. */
  async showChanges(): Promise<void> {
    const { changes, problem } = this.#isLinked
      ? await changed.fromFragment(location.hash, this.#originals)
      : changed.kept(this.#storageKey, this.#originals);
    for (const cell of this.#cells) {
      const text = changes.get(cell.number);
      if (text === undefined) continue;
      await cell.setText(text);
      if (this.#isLinked) await cell.showChanges(true);
    }
    this.#update();

    const how = `${changes.size} ${changes.size === 1 ? 'cell is' : 'cells are'} changed`;
    if (problem) this.#dock.say(problem, true);
    else if (this.#isLinked) this.#dock.say(`This version came by a link: ${how}, and nothing has run.`);
    else if (changes.size > 0) this.#dock.say(`As you left it: ${how}.`);
  }

  // ---- What a reader does ----

  run(cell: Cell): void {
    this.#planWithAbove(cell);
    void this.#work();
  }

  changed(cell: Cell, slid: boolean): void {
    if (slid) {
      this.#slid = cell;
      void this.#work();
    }
    if (this.#dock.isHidden) this.#dock.say('Your changes stay in this browser.');
    this.#save();
    this.#update();
  }

  reset(cell: Cell): void {
    cell.restore();
    cell.shownFrom = this.#published.get(cell)!;
    this.#save();
    this.#update();
  }

  runAll(): void {
    for (const cell of this.#cells) {
      if (!cell.isSolution) this.#plan.add(cell);
    }
    void this.#work();
  }

  stop(): void {
    this.#kernel.stop();
    this.#forget();
    this.#update();
  }

  restart(): void {
    this.stop();
    this.#dock.say('C# begins anew: what the cells had declared is gone.');
  }

  resetAll(): void {
    if (this.#isLinked) {
      location.replace(location.pathname + location.search);
      return;
    }
    if (this.#isWorking) this.stop();
    for (const cell of this.#cells) {
      cell.restore();
      cell.shownFrom = this.#published.get(cell)!;
    }
    this.#save();
    this.#update();
    this.#dock.say('Everything is as it was published.');
  }

  async copyLink(): Promise<void> {
    const fragment = await changed.toFragment(this.#changes(), this.#originals);
    const url = new URL(fragment, location.href);
    try {
      await navigator.clipboard.writeText(url.href);
      this.#dock.say('The link is copied. Who opens it sees what you have changed; nothing runs until they ask for it.');
    } catch {
      history.replaceState(null, '', url);
      this.#dock.say('The link stands in the address bar.');
    }
  }

  // ---- Running ----

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      for (let cell = this.#next(); cell; cell = this.#next()) await this.#run(cell);
    } finally {
      this.#isWorking = false;
      this.#update();
    }
  }

  /** Takes the next cell off the plan. */
  #next(): Cell | undefined {
    const slid = this.#slid;
    if (slid && (this.#plan.size === 0 || performance.now() - this.#sliding > patience)) {
      this.#slid = null;
      this.#sliding = performance.now();
      this.#planWithAbove(slid);
      for (const cell of this.#cells) {
        if (cell.ranWith !== null && this.#above(cell).includes(slid)) this.#plan.add(cell);
      }
    }
    const next = this.#cells.find(cell => this.#plan.has(cell));
    if (next) this.#plan.delete(next);
    return next;
  }

  /** A cell is to run, and before it those above it that have not run as they are now. */
  #planWithAbove(cell: Cell): void {
    const versions = this.#versions();
    for (const other of this.#above(cell)) {
      if (other.ranWith !== versions.get(other)) this.#plan.add(other);
    }
    this.#plan.add(cell);
  }

  async #run(cell: Cell): Promise<void> {
    this.#running = cell;
    this.#update();
    const kernel = this.#kernels;
    const text = cell.text;
    const before = this.#above(cell).at(-1)?.ranWith ?? beginning;
    let clock = 0;
    try {
      if (!this.#hasRun) this.#dock.say('Starting C# …');
      await this.#kernel.start();
      if (kernel !== this.#kernels) return;

      cell.fail(null);
      cell.shown.begin();
      this.#dock.say(this.#whatRuns());
      const started = performance.now();
      clock = setInterval(() => cell.update('running', false, `${((performance.now() - started) / 1000).toFixed(0)} s`), 1000);
      const ended = await this.#kernel.run(
        { number: cell.number, language: 'csharp', text, line: this.#places.begin(cell) },
        output => this.#show(cell, { ...output, id: `${kernel} ${output.id}` }));
      this.#end(cell, ended, version(before, text));
    } catch (problem) {
      this.#plan.clear();
      this.#dock.say((problem as Error).message, true);
      if (!(problem instanceof DownloadError)) console.error(problem);
    } finally {
      clearInterval(clock);
      this.#running = null;
      this.#update();
    }
  }

  #end(cell: Cell, ended: Ended, version: number): void {
    switch (ended.how) {
      case 'done':
        cell.shown.end();
        cell.shownFrom = version;
        cell.ranWith = ended.error ? null : version;
        cell.result = ended.error ? '' : `${ended.seconds.toFixed(2)} s`;
        if (ended.error) {
          this.#plan.clear();
          this.#fail(cell, ended.error);
        } else if (this.#plan.size === 0 && !this.#slid) {
          this.#dock.say('Ready.');
        }
        break;
      case 'stopped':
        cell.shown.keep();
        this.#dock.say('Stopped. What the cells had declared is gone: the next run begins with the cells above it.');
        break;
      case 'died':
        cell.shown.keep();
        cell.fail(ended.message);
        this.#dock.say('The kernel has ended. What the cells had declared is gone: the next run begins with the cells above it.', true);
        break;
    }
  }

  /** An update may belong to what an earlier cell showed. */
  #show(cell: Cell, output: Output): void {
    if (cell.isImport) return;
    if (output.isUpdate) this.#cells.find(other => other.shown.has(output.id))?.shown.update(output);
    else cell.shown.show(output);
  }

  #fail(cell: Cell, { message, notebook, line, column }: CellError): void {
    const words = message.replaceAll(placeInWords, (_, file: string | undefined, line: string, column: string) => {
      const at = file === undefined || this.#notebook.endsWith(file) ? this.#places.find(Number(line)) : undefined;
      if (!at) return `at ${file}, line ${line}, column ${column}`;
      return `${at.cell === cell ? '' : 'in an earlier cell, '}line ${at.line}, column ${column}`;
    });
    const at = notebook === this.#notebook ? this.#places.find(line) : undefined;
    if (at?.cell === cell) cell.fail(words.replace(`line ${at.line}, column ${column}: `, ''), { line: at.line, column });
    else cell.fail(at ? words : `${notebook}, line ${line}: ${words}`);
    cell.element.scrollIntoView({ block: 'nearest' });
    this.#dock.say('A cell did not run to its end: it says why.', true);
  }

  #whatRuns(): string {
    const waiting = this.#plan.size;
    return waiting === 0 ? 'Running …' : `Running, ${waiting} more to go …`;
  }

  /** The kernel's cells are gone, and with them what was to run after them. */
  #forget(): void {
    this.#kernels++;
    this.#plan.clear();
    this.#slid = null;
    for (const cell of this.#cells) cell.ranWith = null;
  }

  // ---- How everything is ----

  get #hasRun(): boolean {
    return this.#cells.some(cell => cell.ranWith !== null);
  }

  /** The cells that a cell builds on. Solutions are beside the lesson: nothing else builds on them. */
  #above(cell: Cell): Cell[] {
    return this.#cells.slice(0, this.#cells.indexOf(cell)).filter(other => !other.isSolution || cell.isSolution);
  }

  #versions(): Map<Cell, number> {
    const versions = new Map<Cell, number>();
    let lesson = beginning, aside = beginning;
    for (const cell of this.#cells) {
      aside = version(cell.isSolution ? aside : lesson, cell.text);
      if (!cell.isSolution) lesson = aside;
      versions.set(cell, aside);
    }
    return versions;
  }

  #changes(): Map<number, string> {
    return new Map(this.#cells.filter(cell => cell.isChanged).map(cell => [cell.number, cell.text]));
  }

  /** Not at every key: a moment after the last. A version that came by a link stays in the address, beside the reader's own. */
  #save(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(async () => {
      if (this.#isLinked) history.replaceState(null, '', await changed.toFragment(this.#changes(), this.#originals));
      else changed.keep(this.#storageKey, this.#changes(), this.#originals);
    }, 300);
  }

  #update(): void {
    const versions = this.#versions();
    for (const cell of this.#cells) {
      const state = cell === this.#running ? 'running' : this.#plan.has(cell) ? 'waiting' : 'idle';
      cell.update(state, this.#slid === null && cell.shownFrom !== versions.get(cell));
    }
    this.#dock.update({ isRunning: this.#isWorking, hasRun: this.#hasRun, changes: this.#changes().size, isLinked: this.#isLinked });
  }

  #onKey(event: KeyboardEvent): void {
    const cell = this.#cells.find(cell => cell.element.contains(event.target as Node));
    if (event.key !== 'Enter' || !cell || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.run(cell);
    if (event.shiftKey) this.#cells.slice(this.#cells.indexOf(cell) + 1).find(next => next.element.checkVisibility())?.focus();
  }
}
