#!/usr/bin/env node
import { runBeside } from '@offprint/collection';
import { htmlPublisher } from './publisher.ts';

process.exitCode = await runBeside(htmlPublisher, process.argv.slice(2));
