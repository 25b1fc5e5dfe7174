import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PROBE = readFileSync(new URL('probe.js', import.meta.url), 'utf8');
const ORIGIN = 'http://offprint.test';
/** The digest by which a script is known, as V8 gives it. */
export const digest = (text) => createHash('sha256').update(text).digest('hex');
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A document may ask for an address that is none; it gets no answer. */
function decoded(pathname) {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

/** Sets off what waits in the document and gives the traces found, or nothing while the document is on its way elsewhere. */
async function probe(client) {
  const options = { expression: PROBE, returnByValue: true, timeout: 3000 };
  const { result } = await client.send('Runtime.evaluate', options).catch(() => ({ result: {} }));
  return Array.isArray(result.value) ? result.value : undefined;
}

/**
 * Opens a tab that sees nothing but `serve(path)` and writes down everything else a document tries: scripts that V8
 * compiles, calls of `__`, requests. `own` holds the addresses and
 * the digests of the scripts that the publication has of its own.
 */
export async function openWatcher(browser, serve, own = new Set()) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let seen = { scripts: [], fired: new Set(), requests: [] };
  const pending = new Set();

  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const answer = url.origin === ORIGIN ? serve(decoded(url.pathname)) : undefined;
    if (answer === undefined && url.pathname !== '/favicon.ico') seen.requests.push(url.href);
    if (answer === undefined) return route.abort();
    return route.fulfill({ status: 200, contentType: answer.type, body: answer.body });
  });
  context.on('page', (popup) => popup !== page && popup.close().catch(() => undefined));
  page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined));
  client.on('Runtime.bindingCalled', ({ payload }) => seen.fired.add(payload));
  client.on('Debugger.scriptParsed', ({ scriptId, url, hash, executionContextAuxData: world }) => {
    // Not the document's: the probe, and what the driver keeps in a world of its own.
    if (url === 'offprint-probe' || world?.type === 'isolated' || own.has(url) || own.has(hash)) return;
    const into = seen;
    const read = client
      .send('Debugger.getScriptSource', { scriptId })
      .then(({ scriptSource }) => into.scripts.push(scriptSource.slice(0, 200)))
      .catch(() => into.scripts.push(`(gone) ${url}`))
      .finally(() => pending.delete(read));
    pending.add(read);
  });
  await client.send('Runtime.enable');
  await client.send('Debugger.enable');
  await client.send('Runtime.addBinding', { name: '__' });

  return {
    /** Opens an address, sets off what waits there, and gives what happened. */
    async open(address) {
      seen = { scripts: [], fired: new Set(), requests: [] };
      await page
        .goto(ORIGIN + encodeURI(address), { waitUntil: 'load', timeout: 8000 })
        .catch(() => undefined);
      await pause(20);
      const found = (await probe(client)) ??
        (await pause(200), await probe(client)) ?? ['the probe could not run'];
      await pause(40);
      await Promise.all(pending);
      return { scripts: seen.scripts, fired: [...seen.fired], requests: seen.requests, found };
    },
    close: () => context.close(),
  };
}
