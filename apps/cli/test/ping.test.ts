import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../src/main.ts';

let corpus = '';
let hub: Server;
let address = '';
let topics: (string | null)[] = [];

beforeEach(async () => {
  corpus = mkdtempSync(path.join(tmpdir(), 'offprint-ping-'));
  topics = [];
  hub = createServer(async (request, response) => {
    const form = new URLSearchParams((await request.toArray()).join(''));
    topics.push(form.get('hub.url'));
    response.writeHead(request.url === '/full' ? 503 : 204).end();
  }).listen(0, '127.0.0.1');
  await once(hub, 'listening');
  const at = hub.address();
  address = typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}` : '';
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  hub.close();
  rmSync(corpus, { recursive: true });
});

function settings(text: string): void {
  writeFileSync(path.join(corpus, 'publication.yaml'), text);
}

test('the hub that the publication names is told of its three feeds', async () => {
  settings(`title: Leaves\nurl: https://leaves.example/\nfeeds:\n  hub: ${address}/\n`);
  expect(await main(['ping', corpus])).toBe(0);
  expect(topics).toEqual(
    ['feed.json', 'atom.xml', 'rss.xml'].map((file) => `https://leaves.example/feeds/${file}`),
  );
});

test('a hub that takes nothing is a finding', async () => {
  settings('title: Leaves\nurl: https://leaves.example/\n');
  expect(await main(['ping', corpus, '--hub', `${address}/full`])).toBe(1);
});

test('without a hub, an address or a publication the command says what is missing', async () => {
  expect(await main(['ping', corpus])).toBe(2);
  settings('title: Leaves\nurl: https://leaves.example/\n');
  expect(await main(['ping', corpus])).toBe(2);
  settings('title: Leaves\n');
  expect(await main(['ping', corpus, '--hub', `${address}/`])).toBe(2);
  expect(topics).toEqual([]);
});
