/*
 * A number with a slider beside it: the line `var learningRate = 7.0;   // slider: 0.1 … 20, log` of a cell.
 */

export interface Slider {
  readonly name: string;
  /** Where the number stands in the cell's text. */
  readonly from: number;
  readonly to: number;
  /** On which line that is, from 0. */
  readonly line: number;
  readonly value: number;
  readonly isWhole: boolean;
  readonly min: number;
  readonly max: number;
  readonly isLogarithmic: boolean;
}

const number = String.raw`-?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const declaration = new RegExp(String.raw`^(\s*\w+ (\p{L}[\p{L}\d_]*) = )(${number});\s*// slider: (${number}) … (${number})(, log)?\s*$`, 'u');

const positions = 1000;

/** The numbers of a cell that have a slider. */
export function slidersOf(text: string): Slider[] {
  const sliders: Slider[] = [];
  let start = 0;
  for (const [line, code] of text.split('\n').entries()) {
    const [, before, name, value, min, max, log] = declaration.exec(code) ?? [];
    if (before && name && value && min && max && valueOf(min) < valueOf(max) && (!log || valueOf(min) > 0)) {
      const from = start + before.length;
      sliders.push({
        name, line, from, to: from + value.length,
        value: valueOf(value), isWhole: /^[-\d_]+$/.test(value),
        min: valueOf(min), max: valueOf(max), isLogarithmic: log !== undefined,
      });
    }
    start += code.length + 1;
  }
  return sliders;
}

/** The same number as C# writes it, in the slider's own form: a whole number stays whole, any other keeps a point. */
export function literal(slider: Slider, value: number): string {
  if (slider.isWhole) return String(Math.round(slider.isLogarithmic || slider.max - slider.min > positions ? Number(value.toPrecision(2)) : value));
  const digits = Math.max(0, Math.ceil(-Math.log10((slider.max - slider.min) / 200)));
  const text = String(slider.isLogarithmic ? Number(value.toPrecision(2)) : Number(value.toFixed(digits)));
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/**
 * The slider as an element.
 * @param onSlide Is told the number as C#, whenever the reader moves it.
 */
export function createSlider(slider: Slider, onSlide: (literal: string) => void): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'range';
  input.className = 'slider';
  input.max = String(positions);
  input.setAttribute('aria-label', `${slider.name}, from ${slider.min} to ${slider.max}`);
  const longest = Math.max(...Array.from({ length: positions + 1 }, (_, i) => literal(slider, valueAt(slider, i / positions)).length));
  input.style.setProperty('--longest', String(longest));
  setSlider(input, slider);
  input.addEventListener('input', () => {
    const text = chosen(input, slider);
    describe(input, text, text.length);
    onSlide(text);
  });
  return input;
}

/** Puts it where its number is, unless it is there: several places belong to one number. */
export function setSlider(input: HTMLInputElement, slider: Slider): void {
  const text = literal(slider, slider.value);
  if (chosen(input, slider) !== text) input.value = String(Math.round(positionOf(slider) * positions));
  describe(input, text, slider.to - slider.from);
}

/** The number at which it stands, as C#. */
function chosen(input: HTMLInputElement, slider: Slider): string {
  return literal(slider, valueAt(slider, Number(input.value) / positions));
}

/** @param length How many letters the number has in the code. The slider must not move away when they become more. */
function describe(input: HTMLInputElement, text: string, length: number): void {
  input.setAttribute('aria-valuetext', text);
  input.style.setProperty('--length', String(length));
}

function valueAt({ min, max, isLogarithmic }: Slider, position: number): number {
  return isLogarithmic ? min * (max / min) ** position : min + (max - min) * position;
}

function positionOf({ min, max, value, isLogarithmic }: Slider): number {
  const position = isLogarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.min(1, Math.max(0, position || 0));
}

function valueOf(text: string): number {
  return Number(text.replaceAll('_', ''));
}
