export { htmlPublisher } from './render.ts';
