import { createSlider, setSlider, slidersOf, type Slider } from './sliders.js';

/** The code of a cell as it was published, in colours. Nothing of it changes but the numbers that have sliders. */
export class PublishedCode {
  readonly element: HTMLElement;
  readonly #lines: HTMLElement[];
  readonly #inputs = new Map<string, HTMLInputElement>();
  #text: string;

  /**
   * @param element The cell's `pre.code`, with an element for each line.
   * @param onSlide Is told the name of a number, and the number as C#, when the reader moves its slider.
   */
  constructor(element: HTMLElement, onSlide: (name: string, literal: string) => void) {
    this.element = element;
    this.#lines = [...element.querySelectorAll<HTMLElement>('.line')];
    this.#text = element.textContent;
    for (const slider of slidersOf(this.#text)) {
      const input = createSlider(slider, literal => onSlide(slider.name, literal));
      this.#inputs.set(slider.name, input);
      // In place of the comment that asks for it.
      [...this.#lines[slider.line]!.querySelectorAll('.comment')].at(-1)?.replaceWith(input);
    }
  }

  get text(): string {
    return this.#text;
  }

  /** Whether it can show this text: whether no more is different than numbers with sliders. */
  canShow(text: string): boolean {
    return withoutNumbers(text) === withoutNumbers(this.#text);
  }

  /** Shows a text that it can show. */
  setText(text: string): void {
    const sliders = slidersOf(text);
    for (const [i, slider] of [...slidersOf(this.#text).entries()].reverse()) {
      const { from, to } = sliders[i]!;
      this.#replace(slider, text.slice(from, to));
    }
    this.#text = text;
    for (const slider of sliders) setSlider(this.#inputs.get(slider.name)!, slider);
  }

  /** Marks a line, counted from 1, or none. */
  mark(line: number | null): void {
    for (const [i, element] of this.#lines.entries()) element.classList.toggle('wrong', i + 1 === line);
  }

  #replace({ line, from, to }: Slider, literal: string): void {
    let before = from - (this.#text.lastIndexOf('\n', from - 1) + 1);
    const texts = document.createTreeWalker(this.#lines[line]!, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (before < text.length) {
        text.replaceData(before, to - from, literal);
        return;
      }
      before -= text.length;
    }
  }
}

function withoutNumbers(text: string): string {
  return slidersOf(text).reverse().reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}
