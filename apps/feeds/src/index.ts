export { feedsPublisher } from './render.ts';
