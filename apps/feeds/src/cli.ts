#!/usr/bin/env node
import { runBeside } from '@offprint/collection';
import { feedsPublisher } from './render.ts';

process.exitCode = await runBeside(feedsPublisher, process.argv.slice(2));
