/** What we use of the .NET runtime's own script, dotnet.js. */

export interface DotnetModule {
  readonly dotnet: HostBuilder;
}

export interface HostBuilder {
  withConfig(config: { assets: Asset[] }): HostBuilder;
  withModuleConfig(config: { locateFile(name: string): string; onAbort(reason: unknown): void }): HostBuilder;
  create(): Promise<DotnetApi>;
}

export interface Asset {
  readonly name: string;
  readonly behavior: 'dotnetwasm' | 'js-module-runtime' | 'js-module-native' | 'assembly' | 'vfs';
  readonly virtualPath?: string;
  readonly resolvedUrl: string;
  readonly isCore?: boolean;
  readonly buffer?: Promise<ArrayBuffer>;
  readonly pendingDownload?: { readonly name: string; readonly url: string; readonly response: Promise<Response> };
  readonly moduleExports?: unknown;
}

export interface DotnetApi {
  setModuleImports(name: string, imports: Record<string, (...args: never[]) => unknown>): void;
  getAssemblyExports(assembly: string): Promise<unknown>;
}
