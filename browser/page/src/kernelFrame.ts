import { fromFrame, type Supplies, type ToFrame } from './protocol.js';

/** How long the frame may be silent. It has nothing else to do than to answer. */
const patience = 10_000;

/** The script that runs in the frame, and its hash as in a Content-Security-Policy. */
export interface FrameScript {
  readonly text: string;
  readonly hash: string;
}

/**
 * The frame in which the kernel's worker lives. Its origin is opaque and its policy forbids it everything but to compile and
 * run what it is handed: code in it reaches no network, no storage and not this page.
 */
export class KernelFrame {
  readonly #element = document.createElement('iframe');
  readonly #port: MessagePort;
  readonly #onLost: (message: string) => void;
  #silent = 0;

  private constructor(port: MessagePort, onLost: (message: string) => void) {
    this.#port = port;
    this.#onLost = onLost;
    port.onmessage = ({ data }) => {
      const message = fromFrame(data);
      if (message?.type === 'pong') this.#silent = 0;
      else onLost(message?.message ?? 'The frame sent something that it never sends.');
    };
  }

  /**
   * @param supplies What it needs for its workers.
   * @param onLost Is told why there will be no answer any more.
   */
  static async open(script: FrameScript, supplies: Supplies, onLost: (message: string) => void): Promise<KernelFrame> {
    const { port1, port2 } = new MessageChannel();
    const frame = new KernelFrame(port1, onLost);
    const policy = `default-src 'none'; script-src '${script.hash}' blob: 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'`;
    const element = frame.#element;
    element.hidden = true;
    element.title = 'C#';
    element.setAttribute('sandbox', 'allow-scripts');
    element.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${script.text}</script>`;
    await new Promise(loaded => {
      element.addEventListener('load', loaded, { once: true });
      document.body.append(element);
    });
    element.contentWindow!.postMessage(supplies, '*', [port2]); // An opaque origin has no name.
    return frame;
  }

  /** Starts a worker in place of the one before, and returns the port by which its kernel talks. */
  start(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#tell({ type: 'start', port: port2 }, port2);
    return port1;
  }

  stop(): void {
    this.#tell({ type: 'stop' });
  }

  /** Asks whether the frame is still there: with all memory used up it may have crashed. To be called every second. */
  check(): void {
    if (++this.#silent * 1000 > patience) this.#onLost('The kernel is gone: it has probably used up all memory.');
    else this.#tell({ type: 'ping' });
  }

  close(): void {
    this.#port.close();
    this.#element.remove();
  }

  #tell(message: ToFrame, ...transfer: Transferable[]): void {
    this.#port.postMessage(message, transfer);
  }
}
