/*
 * A reader's changes to a lesson: the texts of the cells that differ from what was published. They are kept by the browser, or
 * travel in an address's fragment, packed. What comes in a fragment may come from anybody.
 */

/** Cell number to text. */
export type Changes = ReadonlyMap<number, string>;

/** A change remembers what it changed, for a lesson may be published anew. */
type Packed = Record<string, { text: string; of: number }>;

/** What cells a change may belong to: number to published text. */
export type Originals = ReadonlyMap<number, string>;

/** Changes that could be read, and what could not be, for the reader. */
export interface Read {
  readonly changes: Changes;
  readonly problem: string | null;
}

const mark = '#code=';
const longestFragment = 100_000;
const longestText = 300_000;

const otherEdition = 'Some changes were made to an earlier edition of this page, and are left out.';

/** Whether an address's fragment holds changes. */
export function isVersion(fragment: string): boolean {
  return fragment.startsWith(mark);
}

export async function toFragment(changes: Changes, originals: Originals): Promise<string> {
  const packed = new Blob([JSON.stringify(pack(changes, originals))]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return mark + btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export async function fromFragment(fragment: string, originals: Originals): Promise<Read> {
  if (fragment.length > longestFragment) return unreadable('it is too long');
  try {
    const bytes = Uint8Array.from(atob(fragment.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
    const text = await unpacked(bytes);
    return text === null ? unreadable('it is too long') : read(text, originals);
  } catch {
    return unreadable('it is damaged');
  }
}

/** Keeps changes for the next visit. Where nothing can be kept, they last as long as the page. */
export function keep(key: string, changes: Changes, originals: Originals): void {
  try {
    if (changes.size > 0) localStorage.setItem(key, JSON.stringify(pack(changes, originals)));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing, or has no room.
  }
}

export function kept(key: string, originals: Originals): Read {
  try {
    return read(localStorage.getItem(key) ?? '{}', originals);
  } catch {
    return { changes: new Map(), problem: null };
  }
}

function pack(changes: Changes, originals: Originals): Packed {
  return Object.fromEntries([...changes].map(([number, text]) => [number, { text, of: checksum(originals.get(number)!) }]));
}

/** @throws {SyntaxError} It is no JSON. */
function read(json: string, originals: Originals): Read {
  const changes = new Map<number, string>();
  let problem: string | null = null;
  const packed: unknown = JSON.parse(json);
  for (const [key, change] of Object.entries(packed as object)) {
    const original = originals.get(Number(key));
    if (original === undefined || !isChange(change) || change.of !== checksum(original)) problem = otherEdition;
    else if (change.text !== original) changes.set(Number(key), change.text);
  }
  return { changes, problem };
}

function isChange(value: unknown): value is Packed[string] {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'of' in value && typeof value.of === 'number';
}

function unreadable(why: string): Read {
  return { changes: new Map(), problem: `The version in this address could not be read: ${why}. Here is the page as it was published.` };
}

/** Null when that is more than anybody writes: a small fragment can unpack to gigabytes. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    text += decoder.decode(value, { stream: true });
    if (text.length > longestText) {
      void reader.cancel();
      return null;
    }
  }
  return text + decoder.decode();
}

/** FNV-1a of 32 bits: enough to tell one edition of a cell from another. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
