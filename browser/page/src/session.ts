import { Allowance } from './allowance.js';
import { fromKernel, sizeOf, type Cell, type CellError, type Output, type ToKernel } from './protocol.js';

/** How the run of a cell ended. */
export type Ended =
  /** The cell ran to its end, or to its error. */
  | { readonly how: 'done'; readonly error: CellError | null; readonly seconds: number }
  /** The page stopped it. */
  | { readonly how: 'stopped' }
  /** The kernel did not survive the cell; why is for the reader. */
  | { readonly how: 'died'; readonly message: string };

interface Run {
  readonly show: (output: Output) => void;
  readonly end: (ended: Ended) => void;
  readonly started: number;
}

/** The life of one kernel: what its cells declare goes with it. */
export class Session {
  /** Resolves when the kernel has booted; rejects if it ends before. */
  readonly ready: Promise<void>;

  readonly #port: MessagePort;
  readonly #onEnd: () => void;
  #booted!: { resolve: () => void; reject: (problem: Error) => void };
  #run: Run | null = null;
  #hasEnded = false;

  // The kernel keeps to far less (browser/kernel/PageOutputs.cs). Only code that goes around it gets here.
  readonly #messages = new Allowance(10_000, 500);
  readonly #characters = new Allowance(50_000_000, 20_000_000);

  /**
   * @param port Leads to the kernel.
   * @param notebook The path of the notebook whose cells are to run.
   * @param onEnd Is called once, when the kernel can no longer be used and its worker is to be ended.
   */
  constructor(port: MessagePort, notebook: string, onEnd: () => void) {
    this.#port = port;
    this.#onEnd = onEnd;
    this.ready = new Promise((resolve, reject) => this.#booted = { resolve, reject });
    this.ready.catch(() => {}); // Whoever runs a cell hears of it.
    port.onmessage = ({ data }) => this.#receive(data);
    this.#tell({ type: 'boot', notebook });
  }

  get isRunning(): boolean {
    return this.#run !== null;
  }

  /** Runs a cell. To be called when the kernel is ready and no cell is running. */
  run(cell: Cell, show: (output: Output) => void): Promise<Ended> {
    return new Promise(end => {
      this.#run = { show, end, started: performance.now() };
      this.#tell({ type: 'run', cell });
    });
  }

  stop(): void {
    this.#end({ how: 'stopped' }, 'The kernel was stopped.');
  }

  /** @param message Why the kernel will not answer any more. */
  die(message: string): void {
    this.#end({ how: 'died', message }, message);
  }

  #receive(data: unknown): void {
    const message = fromKernel(data);
    if (!message) {
      this.die('The kernel sent something that it never sends, so it was ended.');
    } else if (!this.#messages.spend(1) || !this.#characters.spend(sizeOf(message))) {
      this.die('The cell sent more than a page can take, so its kernel was ended.');
    } else if (message.type === 'ready') {
      this.#booted.resolve();
    } else if (message.type === 'error') {
      this.die(message.message);
    } else if (message.type === 'done') {
      this.#endRun({ how: 'done', error: message.error, seconds: (performance.now() - (this.#run?.started ?? 0)) / 1000 });
    } else {
      this.#run?.show(message); // What a cell left behind may still show something: nobody looks any more.
    }
  }

  #end(ended: Ended, message: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#port.close();
    this.#booted.reject(new Error(message));
    this.#endRun(ended);
    this.#onEnd();
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
