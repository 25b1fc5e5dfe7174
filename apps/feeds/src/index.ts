export { pingHub } from './ping.ts';
export type { Ping } from './ping.ts';
export { feedsPublisher } from './render.ts';
export { topicsOf } from './topics.ts';
