#!/usr/bin/env node
import { runPublisher } from '@offprint/collection';
import { feedsPublisher } from './render.ts';

process.exitCode = await runPublisher(feedsPublisher, process.argv.slice(2));
