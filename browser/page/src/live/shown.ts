import type { Output } from '../protocol.js';
import type { Figure } from './figure.js';
import { formOf, type Form } from './form.js';
import { fill, isChart, isErrors, make, undrawn } from './elements.js';

/** Functions of the site's own scripts (runner/Publishing/Site/Assets), handed over by page.js. */
export interface SiteScripts {
  /** Draws a figure in a figure.chart, in the place of what is drawn there. Resolves when it can be seen. */
  drawFigure(element: HTMLElement, figure: Figure): Promise<void>;
  /** Draws the published figures when they come near the window. */
  startCharts(figures: Iterable<HTMLElement>): void;
  /** Lets the reader choose in these drawings. */
  startWeightPath(svgs: Iterable<SVGElement>): Promise<void>;
  /** Lets the keyboard reach what scrolls, in an element that has another content now. */
  watchScrollers(element: HTMLElement): void;
}

/** One output on the page. */
interface Place {
  readonly kind: Form['kind'] | 'published';
  readonly element: HTMLElement;
  id: string | null;
  /** What is to be seen until the element has been drawn. */
  covers: HTMLElement | null;
}

/** What a cell shows: the published outputs, until a run shows others in their places. */
export class Shown {
  readonly #cell: HTMLElement;
  readonly #scripts: SiteScripts;
  #box: HTMLElement | null;
  #places: Place[];
  /** The published outputs, from the first run on. Nothing changes these elements. */
  #published: HTMLElement[] | null = null;
  /** How many of the places are of this run. The others wait for something new, or for the end. */
  #fresh = 0;

  /**
   * @param cell With the code, and the published outputs in div.shown, if there are any.
   * @param scripts What draws.
   */
  constructor(cell: HTMLElement, scripts: SiteScripts) {
    this.#cell = cell;
    this.#scripts = scripts;
    this.#box = cell.querySelector<HTMLElement>(':scope > .shown');
    this.#places = this.#publishedPlaces();
  }

  /** A run begins. What stands there is old, and stays until something new takes its place. */
  begin(): void {
    this.#published ??= this.#places.map(({ element }) => isChart(element) ? undrawn(element) : element);
    this.#fresh = 0;
    for (const place of this.#places) {
      place.id = null;
      place.element.classList.add('old');
    }
  }

  /** Shows an output at the next place, or an update at its own. */
  show(output: Output): void {
    if (output.isUpdate) return this.update(output);
    const form = formOf(output);
    const last = this.#places[this.#fresh - 1];
    if (form?.kind === 'printed' && last?.kind === 'printed' && isErrors(last.element) === form.isError) {
      last.element.append(form.text);
      this.#scripts.watchScrollers(last.element);
    } else if (form) {
      this.#put(this.#fresh++, form, output.stream ? null : output.id);
    }
  }

  /** Whether this run has shown an output of that id. */
  has(id: string): boolean {
    return this.#find(id) >= 0;
  }

  /** Shows an output in the place of the earlier one of the same id, if that is here. */
  update(output: Output): void {
    const place = this.#find(output.id);
    const form = place >= 0 && formOf(output);
    if (form) this.#put(place, form, output.id);
  }

  /** The run has ended: what is still old goes. */
  end(): void {
    for (const { element, covers } of this.#places.splice(this.#fresh)) {
      element.remove();
      covers?.remove();
    }
    if (this.#places.length === 0) this.#close();
  }

  /** The run was broken off: what is still old stays. */
  keep(): void {
    for (const { element } of this.#places) element.classList.remove('old');
  }

  /** Shows the published outputs again. */
  restore(): void {
    if (!this.#published) return;
    this.#close();
    if (this.#published.length > 0) this.#open().append(...this.#published);
    for (const element of this.#published) element.classList.remove('old');
    const charts = this.#published.filter(isChart);
    for (const chart of charts) this.#scripts.watchScrollers(chart);
    this.#scripts.startCharts(charts);

    this.#places = this.#publishedPlaces();
    this.#published = null;
    this.#fresh = 0;
  }

  #publishedPlaces(): Place[] {
    return ([...this.#box?.children ?? []] as HTMLElement[])
      .map(element => ({ kind: isChart(element) ? 'figure' : 'published', element, id: null, covers: null }));
  }

  #find(id: string): number {
    return this.#places.findIndex((place, i) => i < this.#fresh && place.id === id);
  }

  #open(): HTMLElement {
    if (!this.#box) {
      this.#box = document.createElement('div');
      this.#box.className = 'shown';
      [...this.#cell.querySelectorAll(':scope > .code')].at(-1)!.after(this.#box);
    }
    return this.#box;
  }

  #close(): void {
    this.#box?.remove();
    this.#box = null;
  }

  #put(i: number, form: Form, id: string | null): void {
    const before = this.#places[i];
    const isSame = before !== undefined && before.kind === form.kind && form.kind !== 'parts';
    const place: Place = isSame ? before : { kind: form.kind, element: make(form.kind), id, covers: null };
    const { element } = place;
    fill(element, form);
    element.classList.remove('old');
    place.id = id;
    this.#places[i] = place;

    if (!isSame && (form.kind === 'figure' || form.kind === 'drawing')) {
      // It is drawn beside what it is to replace: between the two nothing would be seen.
      element.classList.add('coming');
      place.covers = before?.covers ?? before?.element ?? null;
      if (before?.covers) before.element.replaceWith(element);
      else if (before) before.element.after(element);
      else this.#open().append(element);
      if (before) before.covers = null;
    } else if (!isSame) {
      before?.covers?.remove();
      if (before) before.element.replaceWith(element);
      else this.#open().append(element);
    }

    this.#scripts.watchScrollers(element);
    if (form.kind === 'figure') void this.#arrive(place, this.#scripts.drawFigure(element, form.figure));
    if (form.kind === 'drawing') void this.#arrive(place, element.querySelector('img')!.decode().catch(() => {}));
    if (form.kind === 'parts') this.#letChoose(form.svg, before);
  }

  /** Waits until a place has been drawn. Then what it covers goes. */
  async #arrive(place: Place, drawn: Promise<void>): Promise<void> {
    try {
      await drawn;
      place.element.classList.remove('coming');
      place.covers?.remove();
      place.covers = null;
    } catch (problem) {
      const i = this.#places.indexOf(place);
      if (i >= 0) this.#put(i, { kind: 'refused', why: `This figure could not be drawn: ${(problem as Error).message}` }, place.id);
    }
  }

  /** The weight that the reader has chosen remains so, if the new drawing has it. */
  #letChoose(svg: SVGSVGElement, before: Place | undefined): void {
    const kept = before?.element.querySelector<SVGSVGElement>('svg[data-kept]')?.dataset.kept;
    if (kept !== undefined) svg.dataset.kept = kept;
    // A stranger's drawing need not have the parts that the script counts on. It is a picture without it, too.
    this.#scripts.startWeightPath([svg]).catch(() => {});
  }
}
