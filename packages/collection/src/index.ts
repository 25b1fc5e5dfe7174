export type { CatalogueEntry, Collection } from './collection.ts';
export { memoryCollection } from './memory.ts';
export { byDateThenTitle } from './order.ts';
export type { OutputFile, Publisher, RenderOptions } from './output.ts';
export { permalinkOf } from './permalink.ts';
