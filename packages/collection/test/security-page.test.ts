import { readFileSync } from 'node:fs';
import { LIMITS as READING } from '@offprint/parse';
import { expect, test } from 'vitest';
import { LIMITS } from '../src/limits.ts';

const page = readFileSync(new URL('../../../SECURITY.md', import.meta.url), 'utf8');
const MEBIBYTE = 1_048_576;
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

test('SECURITY.md names the limits that are kept', () => {
  for (const said of [
    `${READING.text / MEBIBYTE} MiB, ${grouped(READING.lines)} lines, ${grouped(READING.line)} characters a line; ${grouped(READING.blocks)} paragraphs`,
    `${Math.min(READING.page, LIMITS.articleBytes) / MEBIBYTE} MiB, ${READING.markup / MEBIBYTE} MiB without the pictures in it, ${grouped(READING.tags)} tags`,
    `${grouped(READING.linkedData)} characters`,
    `${LIMITS.pictureBytes / MEBIBYTE} MiB`,
    `${LIMITS.milliseconds / 1000} seconds, ${LIMITS.heapMegabytes} MB of heap, ${LIMITS.residentMegabytes} MB of memory`,
  ])
    expect(page).toContain(said);
});
