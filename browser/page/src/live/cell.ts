import { PublishedCode } from './code.js';
import type { Editor } from './editor.js';
import type { Place } from './places.js';
import { Shown, type SiteScripts } from './shown.js';
import { slidersOf } from './sliders.js';

/** What a cell asks of the lesson that it is part of. */
export interface CellEvents {
  run(cell: Cell): void;
  /** The text has changed. `slid`: by a slider, so that it is to be run at once. */
  changed(cell: Cell, slid: boolean): void;
  /** The cell is to be as it was published. */
  reset(cell: Cell): void;
}

export type CellState = 'idle' | 'waiting' | 'running';

/** Loads the module with the editor. */
export type LoadEditor = () => Promise<typeof import('./editor.js')>;

/** A C# cell of the page: its code, its buttons, what is wrong with it, and what it showed. */
export class Cell {
  readonly element: HTMLElement;
  /** The cell's number in its notebook; those of the exercise's solution come after a thousand. */
  readonly number: number;
  readonly isSolution: boolean;
  readonly original: string;
  readonly shown: Shown;
  /** What the cell was run with in this kernel: see versions.ts. Null if it was not. */
  ranWith: number | null = null;
  /** What its outputs were made with. */
  shownFrom = 0;
  /** How its last run went, in a word. */
  result = '';

  readonly #events: CellEvents;
  readonly #loadEditor: LoadEditor;
  readonly #published: PublishedCode;
  readonly #state = document.createElement('span');
  readonly #changes = button('changed', 'changed');
  readonly #run = button('run', 'Run');
  readonly #edit = button('edit', 'Edit');
  readonly #reset = button('reset', 'Reset');
  #text: string;
  #editor: Editor | null = null;
  #place: HTMLElement | null = null;
  #failure: HTMLElement | null = null;
  #wrong: number | null = null;

  constructor(element: HTMLElement, scripts: SiteScripts, loadEditor: LoadEditor, events: CellEvents) {
    this.element = element;
    const [, solution, number] = /^(solution-)?cell-(\d+)$/.exec(element.id)!;
    this.isSolution = solution !== undefined;
    this.number = Number(number) + (this.isSolution ? 1000 : 0);
    this.#events = events;
    this.#loadEditor = loadEditor;
    this.#published = new PublishedCode(element.querySelector<HTMLElement>('pre.code')!, (name, literal) => this.#slide(name, literal));
    this.#text = this.original = this.#published.text;
    this.shown = new Shown(element, scripts);
    this.#addControls();
    this.update('idle', false);
  }

  get text(): string {
    return this.#text;
  }

  /** Whether it imports a notebook: what that shows is about the machine, or the page, and no part of the lesson. */
  get isImport(): boolean {
    return this.#text.startsWith('#!import');
  }

  get isChanged(): boolean {
    return this.#text !== this.original;
  }

  /** Shows another text; nobody is told. Where it is more than a number that has changed, in the editor. */
  async setText(text: string): Promise<void> {
    this.#text = text;
    if (this.#editor) {
      this.#editor.replace(0, this.#editor.text.length, text);
    } else if (this.#published.canShow(text)) {
      this.#published.setText(text);
    } else {
      await this.edit();
    }
  }

  /** The code as it was published, and what it showed. */
  restore(): void {
    this.#close();
    this.fail(null);
    this.#text = this.original;
    this.result = '';
    this.#published.setText(this.original);
    this.shown.restore();
  }

  /** Opens the editor. */
  async edit(): Promise<Editor> {
    const { openEditor } = await this.#loadEditor();
    if (this.#editor) return this.#editor;
    this.#place = document.createElement('div');
    this.#place.className = 'code editor';
    this.#published.element.hidden = true;
    this.#published.element.after(this.#place);
    this.#editor = openEditor({
      parent: this.#place,
      text: this.#text,
      original: this.original,
      label: `Code of cell ${this.number % 1000}`,
      onChange: text => {
        this.#text = text;
        this.#events.changed(this, false);
      },
      onSlide: (name, literal) => this.#slide(name, literal),
      onLeave: () => this.#run.focus(),
    });
    this.#editor.mark(this.#wrong);
    this.#edit.hidden = true;
    return this.#editor;
  }

  /** Shows what is different from what was published. */
  async showChanges(shown: boolean): Promise<void> {
    (await this.edit()).showChanges(shown);
    this.#changes.setAttribute('aria-pressed', String(shown));
  }

  /** Takes the keyboard, so that Shift+Enter runs this cell. */
  focus(): void {
    if (this.#editor) this.#editor.focus();
    else this.#run.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /**
   * Says how the cell is.
   * @param words What is to be said of its run, if it is running.
   */
  update(state: CellState, isOutdated: boolean, words = ''): void {
    this.element.dataset.state = state;
    this.element.setAttribute('aria-busy', String(state === 'running'));
    this.#changes.hidden = this.#reset.hidden = !this.isChanged;
    this.element.classList.toggle('outdated', isOutdated && state === 'idle');
    this.#state.textContent = state !== 'idle' ? words || state : isOutdated ? 'out of date' : this.result;
  }

  /**
   * Says why the cell did not run to its end, below its code, or takes that back.
   * @param words What went wrong.
   * @param place Where in this cell, if it is in this one.
   */
  fail(words: string | null, place: Place | null = null): void {
    this.#failure?.remove();
    this.#failure = null;
    this.#wrong = place?.line ?? null;
    this.#published.mark(this.#wrong);
    this.#editor?.mark(this.#wrong);
    this.element.classList.toggle('failed', words !== null);
    if (words === null) return;

    this.#failure = document.createElement('div');
    this.#failure.className = 'failure';
    this.#failure.setAttribute('role', 'alert');
    if (place) {
      const there = button('where', `Line ${place.line}, column ${place.column}`);
      there.addEventListener('click', () => void this.#goTo(place));
      this.#failure.append(there, ' ');
    }
    this.#failure.append(words);
    (this.#place ?? this.#published.element).after(this.#failure);
  }

  async #goTo({ line, column }: Place): Promise<void> {
    const before = this.#text.split('\n').slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    await this.#write(before + column - 1);
  }

  /** Lets the reader write, at a place where one is given. */
  async #write(at?: number): Promise<void> {
    try {
      (this.#editor ?? await this.edit()).focus(at);
    } catch {
      this.fail('The editor could not be fetched. Is there a connection? Reload the page to try again: your changes are kept.');
    }
  }

  #slide(name: string, literal: string): void {
    const slider = slidersOf(this.#text).find(slider => slider.name === name);
    if (!slider) return;
    this.#text = this.#text.slice(0, slider.from) + literal + this.#text.slice(slider.to);
    if (this.#editor) this.#editor.replace(slider.from, slider.to, literal);
    else this.#published.setText(this.#text);
    this.#events.changed(this, true);
  }

  #close(): void {
    this.#editor?.close();
    this.#place?.remove();
    this.#editor = this.#place = null;
    this.#published.element.hidden = this.#edit.hidden = false;
    this.#changes.setAttribute('aria-pressed', 'false');
  }

  #addControls(): void {
    const controls = document.createElement('div');
    controls.className = 'controls';
    this.#state.className = 'state';
    this.#changes.title = 'Show what is different from what was published';
    this.#changes.setAttribute('aria-pressed', 'false');
    this.#run.title = 'Shift+Enter runs and moves on, Ctrl+Enter runs';
    controls.append(this.#changes, this.#state, this.#reset, this.#edit, this.#run);
    this.element.prepend(controls);

    this.#run.addEventListener('click', () => this.#events.run(this));
    this.#reset.addEventListener('click', () => {
      this.#events.reset(this);
      this.#run.focus();
    });
    this.#edit.addEventListener('click', () => void this.#write());
    this.#changes.addEventListener('click', () => void this.showChanges(this.#changes.getAttribute('aria-pressed') !== 'true'));

    // With a mouse one clicks where one wants to write. A finger scrolls, and has the button.
    this.#published.element.addEventListener('click', event => {
      if ((event as PointerEvent).pointerType !== 'mouse' || event.target instanceof HTMLInputElement || getSelection()?.type === 'Range') return;
      void this.#write(this.#offsetAt(event));
    });
  }

  #offsetAt({ clientX, clientY }: MouseEvent): number {
    const range = document.createRange();
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    if (!caret) return 0;
    range.selectNodeContents(this.#published.element);
    range.setEnd(caret.offsetNode, caret.offset);
    return range.toString().length;
  }
}

function button(kind: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = kind;
  button.textContent = text;
  return button;
}
