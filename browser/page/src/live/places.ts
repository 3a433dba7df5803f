import type { Cell } from './cell.js';

/** A place in a cell's text: both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Lines {
  readonly cell: Cell;
  /** How many lines lie before the first one. */
  readonly before: number;
  readonly room: number;
}

/**
 * Which lines of the notebook are whose. Errors name nothing but lines, and cells grow while they are edited: so each has
 * lines of its own, with room for more. They are few, for to reach a line the compiler reads all that are before it.
 */
export class Places {
  readonly #lines: Lines[] = [];
  #end = 0;

  /** The line on which a cell's text is to begin. */
  begin(cell: Cell): number {
    const count = cell.text.split('\n').length;
    let lines = this.#lines.filter(lines => lines.cell === cell).at(-1);
    if (!lines || lines.room < count) {
      lines = { cell, before: this.#end, room: Math.max(20, 2 * count) };
      this.#end += lines.room;
      this.#lines.push(lines);
    }
    return lines.before + 1;
  }

  /** Whose line it is, and which in that cell; undefined if it is nobody's. */
  find(line: number): { readonly cell: Cell; readonly line: number } | undefined {
    const lines = this.#lines.find(({ before, room }) => line > before && line <= before + room);
    return lines && { cell: lines.cell, line: line - lines.before };
  }
}
