export { htmlPublisher } from './render.ts';
export { articleSheet } from './sheet/article-sheet.ts';
