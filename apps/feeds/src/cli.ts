#!/usr/bin/env node
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { booksIn, runPublisher } from '@offprint/collection';
import { feedsPublisher } from './render.ts';

const argv = process.argv.slice(2);
const { out } = parseArgs({ args: argv, strict: false, options: { out: { type: 'string' } } }).values;
// The books stand beside the feeds, as in their addresses.
const books = typeof out === 'string' ? booksIn(resolve(out, '../epub')) : [];

process.exitCode = await runPublisher(feedsPublisher, argv, { books });
