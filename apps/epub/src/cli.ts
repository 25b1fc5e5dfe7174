import { runPublisher } from '@offprint/collection';
import { epubPublisher } from './render.ts';

process.exitCode = await runPublisher(epubPublisher, process.argv.slice(2));
