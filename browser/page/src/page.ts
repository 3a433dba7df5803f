/* What a page loads: a lesson's page starts its cells, any other may have a kernel of its own. */
export { start, Shown, type SiteScripts } from './live/live.js';
export { Kernel, type KernelOptions } from './kernel.js';
export { DownloadError, type Progress } from './download.js';
export { whyNot } from './support.js';
export type { Ended } from './session.js';
export type { Cell, CellError, Forms, Output } from './protocol.js';
