import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pingHub, topicsOf } from '../src/index.ts';
import { publicationOf, withoutUrl } from './make.ts';

const received: { readonly path: string; readonly form: Readonly<Record<string, string>> }[] = [];
let hub: Server;
let address = '';

beforeAll(async () => {
  hub = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    received.push({ path: request.url ?? '', form: Object.fromEntries(new URLSearchParams(body)) });
    if (request.url === '/silent') return;
    if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
    else if (request.url === '/full') response.writeHead(503).end('try later');
    else response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(hub, 'listening');
  const at = hub.address();
  address = typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}` : '';
});

afterAll(() => {
  hub.closeAllConnections();
  hub.close();
});

test('a hub is told of each of the three feeds', async () => {
  const topics = topicsOf(publicationOf());
  expect(topics).toEqual(
    ['feed.json', 'atom.xml', 'rss.xml'].map((file) => `https://leaves.example/feeds/${file}`),
  );
  const pings = await pingHub(`${address}/`, topics);
  expect(pings.map(({ topic, accepted, status }) => [topic, accepted, status])).toEqual(
    topics.map((topic) => [topic, true, 204]),
  );
  expect(received.map(({ form }) => form)).toEqual(
    topics.map((topic) => ({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })),
  );
});

test('a hub that refuses, sends elsewhere, is silent or absent is reported, and never followed', async () => {
  const [full] = await pingHub(`${address}/full`, ['x:1']);
  expect(full).toMatchObject({ accepted: false, status: 503, said: 'try later' });
  expect((await pingHub(`${address}/moved`, ['x:1']))[0]).toMatchObject({ accepted: false, status: 302 });
  expect((await pingHub(`${address}/silent`, ['x:1'], 100))[0]?.accepted).toBe(false);
  expect((await pingHub('http://127.0.0.1:1/', ['x:1']))[0]).toMatchObject({ accepted: false });
  expect((await pingHub('not a url', ['x:1']))[0]).toMatchObject({ accepted: false });
});

test('a publication without an address has nothing to tell a hub', () => {
  expect(topicsOf(withoutUrl())).toEqual([]);
});
