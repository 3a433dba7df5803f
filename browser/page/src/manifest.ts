/** What has to be fetched before a kernel can start. The bundle's build writes it: browser/bundle/Manifest.cs. */
export interface Manifest {
  /** The frame's script, as its own Content-Security-Policy has to allow it. */
  readonly frameScript: string;
  /** What .NET is started with. */
  readonly settings: object;
  readonly files: readonly BundledFile[];
}

/** A file of the bundle: browser/bundle/BundledFile.cs says what the kinds are. */
export interface BundledFile {
  readonly kind: 'frame' | 'worker' | 'script' | 'wasm' | 'framework' | 'assembly' | 'file';
  readonly name: string;
  readonly packed: string;
  readonly packedSize: number;
  readonly size: number;
}
