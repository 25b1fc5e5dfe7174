export type { CatalogueEntry, Collection } from './collection.ts';
export { memoryCollection } from './memory.ts';
export { byDateThenTitle } from './order.ts';
export type { OutputFile, Publisher, RenderOptions } from './output.ts';
export { permalinkOf } from './permalink.ts';
export { readShelf, SHELF_FILE } from './shelf.ts';
export type { BoundVolume, ShelfVolume } from './shelf.ts';
