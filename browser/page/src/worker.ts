/*
 * The worker in which a kernel lives. It is a classic one, for modules cannot start in a frame of an opaque origin, and it
 * has no network: everything that .NET would fetch lies in blobs.
 */
import type { Asset, DotnetApi, DotnetModule } from './dotnet.js';
import { outOfMemory, type CellError, type FromKernel, type Runtime, type StartWorker, type ToKernel } from './protocol.js';

/** browser/kernel/KernelExports.cs */
interface Kernel {
  Boot(notebook: string, framework: readonly string[]): Promise<void>;
  Run(number: number, language: string, text: string, line: number): Promise<void>;
}

/** What .NET says on its way to the end. It goes to the console, where no reader looks. */
let lastWords: string[] = [];
console.error = console.log = (...words: unknown[]) => {
  if (lastWords.length < 20) lastWords.push(words.join(' '));
};

// Not by onmessage: where there is one, dotnet.js takes the worker for one of its own threads.
addEventListener('message', ({ data }: MessageEvent<StartWorker>) => void live(data), { once: true });

async function live({ wasm, runtime, port }: StartWorker): Promise<void> {
  const tell = (message: FromKernel) => port.postMessage(message);
  const fail = (problem: unknown) => tell({ type: 'error', message: whyEnded(problem) });
  let error: CellError | null = null;
  try {
    const api = await startDotnet(wasm, runtime, fail);
    api.setModuleImports('page', {
      show(id: string, isUpdate: boolean, stream: string, mimeTypes: string[], texts: string[]) {
        tell({
          type: isUpdate ? 'update' : 'output',
          id,
          data: Object.fromEntries(mimeTypes.map((mimeType, i) => [mimeType, texts[i]!])),
          stream: stream === 'stdout' || stream === 'stderr' ? stream : null,
          isUpdate,
        });
      },
      fail(kind: CellError['kind'], message: string, notebook: string, line: number, column: number) {
        error = { kind, message, notebook, line, column };
      },
    });
    const { BrowserKernel: { KernelExports: kernel } } = await api.getAssemblyExports('BrowserKernel') as { BrowserKernel: { KernelExports: Kernel } };

    port.onmessage = async ({ data }: MessageEvent<ToKernel>) => {
      try {
        if (data.type === 'boot') {
          await kernel.Boot(data.notebook, runtime.framework);
          tell({ type: 'ready' });
        } else {
          const { number, language, text, line } = data.cell;
          error = null;
          lastWords = [];
          await kernel.Run(number, language, text, line);
          tell({ type: 'done', error });
        }
      } catch (problem) {
        fail(problem);
      }
    };
  } catch (problem) {
    fail(problem);
  }
}

/** Why .NET has ended, for the reader. */
function whyEnded(problem: unknown): string {
  const said = lastWords.join('\n').replaceAll('[MONO] ', '').split('\n').filter(line => line.trim() && !/^\s*at |^---|^\[ERROR\]/.test(line)).slice(0, 4);
  const given = (problem as { message?: unknown } | null | undefined)?.message ?? problem ?? '';
  const why = [...said, ...given ? [String(given)] : []].join('\n');
  return /gmem\.c|out of memory/i.test(why)
    ? outOfMemory
    : `The kernel was ended. ${why}`;
}

async function startDotnet(wasm: WebAssembly.Module, { settings, files }: Runtime, onAbort: (reason: unknown) => void): Promise<DotnetApi> {
  // The loader compiles what it has fetched. The frame has done both.
  WebAssembly.compileStreaming = () => Promise.resolve(wasm);
  const compiled = new Response(null, { headers: { 'content-type': 'application/wasm' } });

  const scripts = new Map(await Promise.all(files.filter(file => file.kind === 'script').map(async ({ name, content }) =>
    [name, await import(URL.createObjectURL(new Blob([content], { type: 'text/javascript' }))) as unknown] as const)));
  const { dotnet } = scripts.get('dotnet.js') as DotnetModule;
  const assets: Asset[] = [
    { name: 'dotnet.native.wasm', behavior: 'dotnetwasm', resolvedUrl: 'blob:dotnet.native.wasm', pendingDownload: { name: 'dotnet.native.wasm', url: 'blob:dotnet.native.wasm', response: Promise.resolve(compiled) } },
    { name: 'dotnet.runtime.js', behavior: 'js-module-runtime', resolvedUrl: 'blob:dotnet.runtime.js', moduleExports: scripts.get('dotnet.runtime.js') },
    { name: 'dotnet.native.js', behavior: 'js-module-native', resolvedUrl: 'blob:dotnet.native.js', moduleExports: scripts.get('dotnet.native.js') },
    ...files.filter(file => file.kind !== 'script').map(({ kind, name, content }): Asset => ({
      name,
      behavior: kind === 'assembly' ? 'assembly' : 'vfs',
      virtualPath: name,
      resolvedUrl: `blob:${name}`,
      isCore: kind === 'assembly', // Needed before .NET starts.
      buffer: content.arrayBuffer(),
    })),
  ];
  return dotnet
    .withConfig({ ...settings, assets })
    .withModuleConfig({ locateFile: name => name, onAbort })
    .create();
}
