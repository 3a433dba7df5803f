export { Kernel, type KernelOptions } from './kernel.js';
export { DownloadError, type Progress } from './download.js';
export { whyNot } from './support.js';
export type { Ended } from './session.js';
export type { Cell, CellError, Forms, Output } from './protocol.js';
