/** How a hub answered for one feed. */
export interface Ping {
  readonly topic: string;
  /** The answer's status; absent when there was none. */
  readonly status?: number;
  readonly accepted: boolean;
  /** What the hub said, or what went wrong; at most 500 characters. */
  readonly said: string;
}

/**
 * Takes a {@link https://www.w3.org/TR/websub/#publishing WebSub} hub and the addresses of feeds, and tells the hub that
 * they have changed: one request for each, in turn, none after another's failure is left out. Nothing is fetched but the
 * hub; it has ten seconds for each answer. Never throws for what a hub does.
 */
export async function pingHub(
  hub: string,
  topics: readonly string[],
  timeout = 10_000,
): Promise<readonly Ping[]> {
  const pings: Ping[] = [];
  for (const topic of topics) pings.push(await ping(hub, topic, timeout));
  return pings;
}

async function ping(hub: string, topic: string, timeout: number): Promise<Ping> {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      // Hubs disagree on the name of the second field: `hub.url` of PubSubHubbub, `hub.topic` of others.
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const said = (await response.text()).slice(0, 500);
    return { topic, status: response.status, accepted: response.ok, said };
  } catch (error) {
    return { topic, accepted: false, said: error instanceof Error ? reasonOf(error) : 'no answer' };
  }
}

function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
