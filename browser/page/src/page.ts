export { Kernel } from './kernel.js';
export { DownloadError, type Progress } from './download.js';
export type { Ended } from './session.js';
export type { Cell, CellError, Forms, Output } from './protocol.js';
