import { normaliseCorpus } from '../../src/normalise-corpus.ts';
import { plainPublisher } from './plain-publisher.ts';
import { publish } from '../../src/publish.ts';

/** Brings a corpus and its tree up to date, once. */
const [corpus = '', out = ''] = process.argv.slice(2);
const collection = await normaliseCorpus({ corpus });
await publish(plainPublisher, { collection, out });
process.stdout.write(`${collection.summary.set}\n`);
