/*
 * A version is a cell's text together with all texts that ran before it: what its outputs depend on. Versions are numbers;
 * equal numbers mean equal texts.
 */

const known = new Map<string, number>();

/** What the first cell's version builds on. */
export const beginning = 0;

/** The version of a cell with this text, where the cell before has that version. */
export function version(before: number, text: string): number {
  const key = `${before} ${text}`;
  const number = known.get(key) ?? known.size + 1;
  known.set(key, number);
  return number;
}
