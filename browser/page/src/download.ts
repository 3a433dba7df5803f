import type { BundledFile, Manifest } from './manifest.js';

/** How much has arrived, in bytes as they come over the network. */
export type Progress = (arrived: number, all: number) => void;

/** A download that did not come to its end. The message is for the reader. */
export class DownloadError extends Error {}

const cacheName = 'csharp-kernel';
const atOnce = 8;

export async function fetchManifest(url: URL): Promise<Manifest> {
  return await (await get(url)).json() as Manifest;
}

/** Fetches files of the bundle, or takes them from the browser's cache, and unpacks them. */
export async function download(files: readonly BundledFile[], base: URL, progress: Progress): Promise<Map<BundledFile, Blob>> {
  const all = files.reduce((sum, file) => sum + file.packedSize, 0);
  let arrived = 0;
  progress(arrived, all);

  const cache = await openCache();
  const contents = new Map<BundledFile, Blob>();
  const waiting = [...files];
  const stop = new AbortController();
  async function work() {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      contents.set(file, await fetchFile(file, new URL(file.packed, base), cache, stop.signal, bytes => progress(arrived += bytes, all)));
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } catch (problem) {
    stop.abort();
    throw problem;
  }

  await forgetAllBut(files, base, cache);
  return contents;
}

/** Without one (a page that is not secure, a full disk) the browser's own cache has to do. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(cacheName);
  } catch {
    return null;
  }
}

async function fetchFile(file: BundledFile, url: URL, cache: Cache | null, signal: AbortSignal, progress: (bytes: number) => void): Promise<Blob> {
  const kept = await cache?.match(url);
  if (kept) {
    try {
      const content = await unpack(await kept.blob(), file);
      progress(file.packedSize);
      return content;
    } catch {
      await cache?.delete(url);
    }
  }

  const packed = await fetchPacked(file, url, signal, progress);
  const content = await unpack(packed, file);
  await cache?.put(url, new Response(packed)).catch(() => {});
  return content;
}

async function fetchPacked(file: BundledFile, url: URL, signal: AbortSignal, progress: (bytes: number) => void): Promise<Blob> {
  const response = await get(url, signal);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let told = 0;
  const tell = (bytes: number) => {
    const more = Math.min(bytes, file.packedSize - told); // A server that unpacks on the way sends more than it said.
    told += more;
    progress(more);
  };
  try {
    const reader = response.body!.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      parts.push(value!);
      tell(value!.length);
    }
  } catch {
    throw broken(url);
  }
  tell(file.packedSize);
  return new Blob(parts);
}

async function get(url: URL, signal: AbortSignal | null = null): Promise<Response> {
  const response = await fetch(url, { signal }).catch(() => { throw broken(url); });
  if (response.ok) return response;
  throw new DownloadError(response.status === 404
    ? 'This page has been replaced by a newer one: reload it.'
    : `The server answered ${response.status} when asked for ${nameOf(url)}. Try again later.`);
}

const broken = (url: URL) => new DownloadError(`The connection broke while ${nameOf(url)} was being fetched. Check it and run again: what has arrived is kept.`);

const nameOf = (url: URL) => url.pathname.split('/').at(-1);

/** @throws {DownloadError} The content is not the file's. */
async function unpack(packed: Blob, file: BundledFile): Promise<Blob> {
  const [first, second] = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b; // Some servers unpack .gz files on the way.
  try {
    const content = isPacked ? await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).blob() : packed;
    if (content.size === file.size) return content;
  } catch {
    // What is broken off or changed does not unpack.
  }
  throw new DownloadError(`${file.packed} arrived damaged. Run again: it will be fetched once more.`);
}

async function forgetAllBut(files: readonly BundledFile[], base: URL, cache: Cache | null): Promise<void> {
  const current = new Set(files.map(file => new URL(file.packed, base).href));
  for (const request of await cache?.keys() ?? []) {
    if (!current.has(request.url)) await cache?.delete(request);
  }
}
