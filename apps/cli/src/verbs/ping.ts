import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePublication } from '@offprint/article/publication';
import { printable, reportMessages, Usage } from '@offprint/collection';
import { pingHub, topicsOf } from '@offprint/feeds';
import { folderOf } from '../terminal/folder-of.ts';
import { readArgs } from '../terminal/read-args.ts';

const SETTINGS = 'publication.yaml';

/** `offprint ping [DIR]`: tells the WebSub hub of a publication that its feeds have changed. Gives 1 when the hub did not take one. */
export async function ping(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs('ping', args, { hub: { type: 'string' } });
  const corpus = folderOf('ping', positionals);
  const { publication, messages } = parsePublication(settingsOf(corpus), {
    file: SETTINGS,
    fallbackTitle: path.basename(corpus),
  });
  process.stderr.write(
    await reportMessages(messages, { color: process.stderr.isTTY && !process.env['NO_COLOR'] }),
  );
  const hub = values.hub ?? publication.feeds.hub;
  if (hub === undefined)
    throw new Usage(`no hub: name one in ${SETTINGS} (feeds: hub: https://…) or with --hub`);
  const topics = topicsOf(publication);
  if (topics.length === 0)
    throw new Usage(`${SETTINGS} names no url, so a hub cannot be told where the feeds are`);
  const pings = await pingHub(hub, topics);
  for (const { topic, accepted, status, said } of pings) {
    const answer = [status === undefined ? 'no answer' : String(status), printable(said)].filter(
      (part) => part !== '',
    );
    process.stdout.write(`${accepted ? 'told' : 'not taken'}: ${printable(topic)} (${answer.join(': ')})\n`);
  }
  return pings.every(({ accepted }) => accepted) ? 0 : 1;
}

function settingsOf(corpus: string): string {
  try {
    return readFileSync(path.join(corpus, SETTINGS), 'utf8');
  } catch {
    throw new Usage(`there is no ${SETTINGS} in ${corpus}`);
  }
}
