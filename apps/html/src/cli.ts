#!/usr/bin/env node
import { runPublisher } from '@offprint/collection';
import { htmlPublisher } from './render.ts';

process.exitCode = await runPublisher(htmlPublisher, process.argv.slice(2));
