export { epubPublisher } from './render.ts';
export { parseSelect } from './volumes/select.ts';
