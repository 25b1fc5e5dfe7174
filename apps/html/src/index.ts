export { htmlPublisher } from './publisher.ts';
