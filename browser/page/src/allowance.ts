/** So much at once, and after that so much a second. */
export class Allowance {
  #spent = 0;
  #last = performance.now();

  constructor(readonly atOnce: number, readonly aSecond: number) {}

  /** Spends some of it. False when there was not enough left. */
  spend(amount: number): boolean {
    const now = performance.now();
    this.#spent = Math.max(0, this.#spent - (now - this.#last) / 1000 * this.aSecond) + amount;
    this.#last = now;
    return this.#spent <= this.atOnce;
  }
}
