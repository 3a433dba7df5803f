import { download, fetchManifest, type Progress } from './download.js';
import { KernelFrame, type FrameScript } from './kernelFrame.js';
import type { BundledFile } from './manifest.js';
import type { Cell, Output, Supplies } from './protocol.js';
import { Session, type Ended } from './session.js';

export interface KernelOptions {
  /** The address of the bundle's manifest. The other files lie beside it. */
  readonly manifest: URL;
  /** The notebook whose cells are to run, as in `notebooks/05-output-layer.dib`. */
  readonly notebook: string;
  /** Is told how much of the bundle has arrived. */
  readonly onProgress?: Progress;
  /** Is told when a kernel ends by itself, also between two cells, and why. What the cells have declared is gone. */
  readonly onLost?: (message: string) => void;
}

/** A C# kernel in the page. Nothing is fetched before it is started. */
export class Kernel {
  readonly #options: KernelOptions;
  #supplies: Promise<[FrameScript, Supplies]> | null = null;
  #frame: Promise<KernelFrame> | null = null;
  #session: Session | null = null;

  constructor(options: KernelOptions) {
    this.#options = options;
  }

  /**
   * Fetches what is not there yet and starts the kernel, unless it runs already.
   * @throws {DownloadError} Something could not be fetched. To start again goes on where this ended.
   */
  async start(): Promise<void> {
    const problem = await (await this.#open()).ready;
    if (problem?.how === 'died') throw new Error(problem.message);
  }

  /**
   * Runs a cell, one at a time, and starts the kernel before if need be.
   * @param show Takes each output when it comes.
   * @throws {DownloadError} Something could not be fetched.
   */
  async run(cell: Cell, show: (output: Output) => void): Promise<Ended> {
    const session = await this.#open();
    const frame = await this.#frame!;
    const checking = setInterval(() => frame.check(), 1000);
    try {
      return await session.run(cell, show);
    } finally {
      clearInterval(checking);
    }
  }

  /** Ends what is running, and with it all that the cells have declared. Another kernel starts at once. */
  stop(): void {
    if (!this.#session) return;
    this.#session.stop();
    void this.#open();
  }

  /** Like stop; waits until the other kernel is there. */
  async restart(): Promise<void> {
    this.stop();
    await this.start();
  }

  async #open(): Promise<Session> {
    this.#supplies ??= this.#fetchSupplies();
    this.#frame ??= this.#supplies.then(([script, supplies]) => KernelFrame.open(script, supplies, message => this.#lose(message)));
    try {
      const frame = await this.#frame;
      return this.#session ??= new Session(frame.start(), this.#options.notebook, ended => {
        this.#session = null;
        frame.stop();
        if (ended.how === 'died') this.#options.onLost?.(ended.message);
      });
    } catch (problem) {
      this.#supplies = this.#frame = null;
      throw problem;
    }
  }

  /** The frame has failed: the next run opens another. */
  #lose(message: string): void {
    void this.#frame?.then(frame => frame.close());
    this.#frame = null;
    this.#session?.die(message);
  }

  async #fetchSupplies(): Promise<[FrameScript, Supplies]> {
    const manifest = await fetchManifest(this.#options.manifest);
    const contents = await download(manifest.files, this.#options.manifest, this.#options.onProgress ?? (() => {}));
    const all = (...kinds: BundledFile['kind'][]) => manifest.files.filter(file => kinds.includes(file.kind));
    const only = (kind: BundledFile['kind']) => contents.get(all(kind)[0]!)!;
    const files = all('script', 'framework', 'assembly', 'file').map(file => ({
      kind: file.kind === 'framework' ? 'assembly' : file.kind as 'script' | 'assembly' | 'file',
      name: file.name,
      content: contents.get(file)!,
    } as const));
    return [
      { text: await only('frame').text(), hash: manifest.frameScript },
      {
        worker: only('worker'),
        wasm: only('wasm'),
        runtime: { settings: manifest.settings, framework: all('framework').map(file => file.name.replace(/\.dll$/, '')), files },
      },
    ];
  }
}
