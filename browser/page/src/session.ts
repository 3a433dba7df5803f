import { Allowance } from './allowance.js';
import { fromKernel, outOfMemory, sizeOf, type Cell, type CellError, type Output, type ToKernel } from './protocol.js';

/** How the run of a cell ended. */
export type Ended =
  /** The cell ran to its end, or to its error. */
  | { readonly how: 'done'; readonly error: CellError | null; readonly seconds: number }
  /** The page stopped it. */
  | { readonly how: 'stopped' }
  /** The kernel did not survive it. Why is for the reader. */
  | { readonly how: 'died'; readonly message: string };

interface Run {
  readonly show: (output: Output) => void;
  readonly end: (ended: Ended) => void;
  started: number;
}

/** The life of one kernel: what its cells declare goes with it. */
export class Session {
  readonly #port: MessagePort;
  readonly #onEnd: (ended: Ended) => void;
  readonly #ready: Promise<Ended | null>;
  #boot!: (problem: Ended | null) => void;
  #ended: Ended | null = null;
  #run: Run | null = null;

  // The kernel keeps to far less (browser/kernel/PageOutputs.cs). Only code that goes around it gets here.
  readonly #messages = new Allowance(10_000, 500);
  readonly #characters = new Allowance(50_000_000, 20_000_000);

  /**
   * @param port Leads to the kernel.
   * @param notebook The path of the notebook whose cells are to run.
   * @param onEnd Is called once, when the kernel is of no use any more and its worker is to be ended.
   */
  constructor(port: MessagePort, notebook: string, onEnd: (ended: Ended) => void) {
    this.#port = port;
    this.#onEnd = onEnd;
    this.#ready = new Promise(boot => this.#boot = boot);
    port.onmessage = ({ data }) => this.#receive(data);
    this.#tell({ type: 'boot', notebook });
  }

  /** Resolves when the kernel has booted, to null; or when it has ended before, to how. */
  get ready(): Promise<Ended | null> {
    return this.#ready;
  }

  /** Runs a cell, one at a time, as soon as the kernel is ready. */
  async run(cell: Cell, show: (output: Output) => void): Promise<Ended> {
    if (this.#run) throw new Error('A cell is running already: wait for its end, or stop it.');
    return await new Promise(end => {
      const run = this.#run = { show, end, started: performance.now() };
      void this.#ready.then(problem => {
        if (problem) return end(problem);
        run.started = performance.now();
        this.#tell({ type: 'run', cell });
      });
    });
  }

  stop(): void {
    this.#end({ how: 'stopped' });
  }

  /** @param message Why the kernel will not answer any more. */
  die(message: string): void {
    this.#end({ how: 'died', message });
  }

  #receive(data: unknown): void {
    const message = fromKernel(data);
    if (!message) {
      this.die('The kernel sent something that it never sends, so it was ended.');
    } else if (!this.#messages.spend(1) || !this.#characters.spend(sizeOf(message))) {
      this.die('The cell sent more than a page can take, so its kernel was ended.');
    } else if (message.type === 'ready') {
      this.#boot(null);
    } else if (message.type === 'error') {
      this.die(message.message);
    } else if (message.type === 'done') {
      this.#endRun({ how: 'done', error: message.error, seconds: (performance.now() - (this.#run?.started ?? 0)) / 1000 });

      // What has taken all memory still holds it, and .NET would not survive the next cell.
      if (message.error?.message.startsWith('System.OutOfMemoryException')) this.die(outOfMemory);
    } else {
      this.#run?.show(message); // What a cell left behind may still show something: nobody looks any more.
    }
  }

  #end(ended: Ended): void {
    if (this.#ended) return;
    this.#ended = ended;
    this.#port.close();
    this.#boot(ended);
    this.#endRun(ended);
    this.#onEnd(ended);
  }

  #endRun(ended: Ended): void {
    const run = this.#run;
    this.#run = null;
    run?.end(ended);
  }

  #tell(message: ToKernel): void {
    this.#port.postMessage(message);
  }
}
