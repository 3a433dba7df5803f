/*
 * Runs in a frame of an opaque origin, without network, storage or a way to the page: see kernelFrame.ts. It starts and
 * ends the workers in which kernels live.
 */
import type { FromFrame, StartWorker, Supplies, ToFrame } from './protocol.js';

let worker: Worker | undefined;

addEventListener('message', ({ data, ports: [page] }: MessageEvent<Supplies>) => {
  const script = URL.createObjectURL(data.worker);
  const tell = (message: FromFrame) => page!.postMessage(message);

  // Once for all workers: it takes a while. A blob has no network to wait for, hence no streaming.
  const wasm = data.wasm.arrayBuffer().then(bytes => WebAssembly.compile(bytes));

  let current = 0;
  page!.onmessage = async ({ data: message }: MessageEvent<ToFrame>) => {
    switch (message.type) {
      case 'ping':
        tell({ type: 'pong' });
        break;
      case 'stop':
        current++;
        worker?.terminate();
        break;
      case 'start': {
        worker?.terminate();
        const mine = ++current;
        try {
          const start: StartWorker = { wasm: await wasm, runtime: data.runtime, port: message.port };
          if (mine !== current) return;
          worker = new Worker(script);
          worker.onerror = event => tell({ type: 'failed', message: event.message || 'The worker failed.' });
          worker.postMessage(start, [message.port]);
        } catch (problem) {
          tell({ type: 'failed', message: String(problem) });
        }
        break;
      }
    }
  };
}, { once: true });
