/*
 * How the page and the kernel talk.
 *
 *   page ──────────────► frame ──────────────► worker ──► kernel (C#)
 *     Supplies, ToFrame        StartWorker
 *   page ◄─────────────────────────────────────► worker
 *          ToKernel, FromKernel, by a port of their own
 *
 * What runs in the worker is code that a reader wrote, or that came to the reader by a link. It can do in worker and frame
 * whatever it likes, except to leave them: so whatever arrives from there is checked, field by field, before the page
 * believes it. What the page sends needs no check.
 */

/** A cell, as the kernel takes it. */
export interface Cell {
  readonly number: number;
  readonly language: string;
  readonly text: string;
  /** The line on which the text begins, in the file that errors name; from 1. */
  readonly line: number;
}

/** A content in one or more forms: MIME type to text. */
export type Forms = Readonly<Record<string, string>>;

/** Something that a cell shows. */
export interface Output {
  /** Names the output, for updates. Another kernel begins to count anew. */
  readonly id: string;
  readonly data: Forms;
  /** Where it was written to; null for what was displayed. */
  readonly stream: 'stdout' | 'stderr' | null;
  /** Whether it takes the place of the earlier output of the same id, also one of an earlier cell. */
  readonly isUpdate: boolean;
}

/** Why a cell did not run to its end, and where: kernel/Running/CellError.cs. */
export interface CellError {
  readonly kind: 'compile' | 'runtime' | 'directive' | 'unsupported';
  readonly message: string;
  readonly notebook: string;
  readonly line: number;
  readonly column: number;
}

/** Why the kernel ends, for the reader, when a cell has asked for more memory than there is. */
export const outOfMemory = 'The kernel was ended, for its cells have used up all memory that a browser gives: 2 GB.';

/** Page to kernel. */
export type ToKernel =
  /** The first message: which notebook it is whose cells are to run. */
  | { readonly type: 'boot'; readonly notebook: string }
  | { readonly type: 'run'; readonly cell: Cell };

/** Kernel to page. */
export type FromKernel =
  /** It has booted. */
  | { readonly type: 'ready' }
  /** The running cell shows something new … */
  | ({ readonly type: 'output' } & Output)
  /** … or something in place of the former. */
  | ({ readonly type: 'update' } & Output)
  /** The cell has come to its end, or to its error. */
  | { readonly type: 'done'; readonly error: CellError | null }
  /** The kernel itself has failed: it will never answer again. */
  | { readonly type: 'error'; readonly message: string };

/** Page to frame, once. With it comes a port, for ToFrame and FromFrame. */
export interface Supplies {
  /** The worker's script. */
  readonly worker: Blob;
  /** The runtime itself, to be compiled once for all workers. */
  readonly wasm: Blob;
  readonly runtime: Runtime;
}

/** What .NET needs to start. */
export interface Runtime {
  /** The options of the build; see manifest.ts. */
  readonly settings: object;
  /** The names of the assemblies that cells are compiled against. */
  readonly framework: readonly string[];
  readonly files: readonly RuntimeFile[];
}

export interface RuntimeFile {
  readonly kind: 'script' | 'assembly' | 'file';
  readonly name: string;
  readonly content: Blob;
}

/** Page to frame. */
export type ToFrame =
  /** Ends the worker, if there is one, and starts another, which is to talk to the page by this port. */
  | { readonly type: 'start'; readonly port: MessagePort }
  | { readonly type: 'stop' }
  | { readonly type: 'ping' };

/** Frame to page. */
export type FromFrame =
  | { readonly type: 'pong' }
  /** There will be no worker. */
  | { readonly type: 'failed'; readonly message: string };

/** Frame to worker, once. */
export interface StartWorker {
  readonly wasm: WebAssembly.Module;
  readonly runtime: Runtime;
  readonly port: MessagePort;
}

/** What arrived from the frame, or null if no frame of ours would send it. */
export function fromFrame(data: unknown): FromFrame | null {
  if (!isRecord(data)) return null;
  switch (data.type) {
    case 'pong': return { type: 'pong' };
    case 'failed': return isText(data.message) ? { type: 'failed', message: data.message } : null;
    default: return null;
  }
}

/** What arrived from the kernel, or null if no kernel of ours would send it. Nothing but the fields above gets through. */
export function fromKernel(data: unknown): FromKernel | null {
  if (!isRecord(data)) return null;
  switch (data.type) {
    case 'ready':
      return { type: 'ready' };
    case 'output':
    case 'update': {
      const { type, id, stream } = data;
      const forms = toForms(data.data);
      if (!isText(id) || !(stream === null || stream === 'stdout' || stream === 'stderr') || !forms) return null;
      return { type, id, stream, data: forms, isUpdate: type === 'update' };
    }
    case 'done': {
      if (data.error === null) return { type: 'done', error: null };
      const error = toError(data.error);
      return error && { type: 'done', error };
    }
    case 'error':
      return isText(data.message) ? { type: 'error', message: data.message } : null;
    default:
      return null;
  }
}

/** How many characters a message holds. */
export function sizeOf(message: FromKernel): number {
  switch (message.type) {
    case 'output':
    case 'update': return Object.values(message.data).reduce((sum, text) => sum + text.length, message.id.length);
    case 'done': return message.error?.message.length ?? 0;
    case 'error': return message.message.length;
    default: return 0;
  }
}

function toForms(data: unknown): Forms | null {
  if (!isRecord(data)) return null;
  const forms = Object.entries(data);
  const mimeType = /^[a-z]+\/[a-z0-9.+-]{1,80}$/;
  return forms.length > 0 && forms.length <= 20 && forms.every(([type, text]) => mimeType.test(type) && isText(text))
    ? Object.fromEntries(forms as [string, string][])
    : null;
}

function toError(data: unknown): CellError | null {
  if (!isRecord(data)) return null;
  const { kind, message, notebook, line, column } = data;
  return (kind === 'compile' || kind === 'runtime' || kind === 'directive' || kind === 'unsupported')
    && isText(message) && isText(notebook) && isPlace(line) && isPlace(column)
    ? { kind, message, notebook, line, column }
    : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
