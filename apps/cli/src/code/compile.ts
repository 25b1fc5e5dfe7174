import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const SEAL = 32;

/**
 * Takes the name of a script, its text, and what the engine made of it before, as {@link sealed} gave it, and gives the script compiled. The
 * engine itself would take a damaged cache and die of it, and one of another text of that length; so one is taken only where its seal says that this engine made
 * it of this text. Without one the script is compiled, and does the same.
 */
export function compile(name: string, text: Buffer, kept: Buffer | undefined): Script {
  const cachedData = kept?.subarray(SEAL);
  const whole =
    kept !== undefined && cachedData !== undefined && sealOf(text, cachedData).equals(kept.subarray(0, SEAL));
  asMeasured();
  // It is named without its folder, since the engine keeps the name in what it made.
  return new Script(text.toString('utf8'), { filename: name, ...(whole ? { cachedData } : {}) });
}

/** Takes the text of a script and the script that ran, and gives what the engine made of it, to be kept. */
export function sealed(text: Buffer, script: Script): Buffer {
  asMeasured();
  const data = script.createCachedData();
  return Buffer.concat([sealOf(text, data), data]);
}

function sealOf(text: Buffer, data: Buffer): Buffer {
  const { version, platform, arch } = process;
  return createHash('sha256').update(`${version} ${platform} ${arch}\n`).update(text).update(data).digest();
}

/** The heap has its size by now. Under other flags than the cache was made under the engine would not take it, and these differ by process. */
function asMeasured(): void {
  for (const flag of ['max-old-space-size', 'max-semi-space-size']) setFlagsFromString(`--${flag}=0`);
}
