import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from './command.ts';

const SCRIPT = 'script.cjs';
const TEXT =
  '(function(module,exports,require,__import,__url){const told=(name)=>"told · "+name;module.exports=told("it")})';

let tools: string;
let folder: string;

beforeAll(() => {
  tools = newFolder();
  buildSync({
    absWorkingDir: import.meta.dirname,
    entryPoints: ['../src/code/compile.ts', '../src/code/load-code.ts', '../src/code/record-code.ts'],
    outdir: tools,
    bundle: true,
    format: 'cjs',
    platform: 'node',
  });
});

/** A process of its own: an engine that takes a damaged cache does not live to tell. */
function node(program: string, ...flags: readonly string[]): string {
  const prelude = `const [tools, folder] = process.argv.slice(1);
    const { compile, loadCode, recordCode } = Object.assign({}, ...['compile', 'load-code', 'record-code'].map((name) => require(tools + '/' + name + '.js')));
    const { readFileSync } = require('node:fs');
    const script = (name) => readFileSync(folder + '/' + name);`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, '-e', prelude + program, tools, folder],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const run = (): string => node(`process.stdout.write(loadCode(folder, '${SCRIPT}'))`);
/** What the engine says of what was kept: taken (false), refused (true), not even shown (undefined). */
const refused = (...flags: readonly string[]): string =>
  node(
    `process.stdout.write(String(compile('${SCRIPT}', script('${SCRIPT}'), script('${SCRIPT}.cache')).cachedDataRejected))`,
    ...flags,
  );

beforeEach(() => {
  folder = path.join(newFolder(), 'code');
  mkdirSync(folder);
  writeFileSync(path.join(folder, SCRIPT), TEXT);
  node(`recordCode(folder, '${SCRIPT}')`);
  const kept = readdirSync(folder).find((name) => name.endsWith('.cache')) ?? '';
  writeFileSync(path.join(folder, `${SCRIPT}.cache`), readFileSync(path.join(folder, kept)));
});

describe('what the engine made of a script', () => {
  test('is taken by the next process, also by a worker with a heap of another size', () => {
    expect(refused()).toBe('false');
    expect(refused('--max-old-space-size=300', '--max-semi-space-size=4')).toBe('false');
    expect(run()).toBe('told · it');
  });

  test('is not shown to the engine where any part of it is damaged, and the script does what it did', () => {
    const file = path.join(folder, `${SCRIPT}.cache`);
    const whole = readFileSync(file);
    for (const at of [0, 31, 32, whole.length >> 1, whole.length - 1]) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(whole.readUInt8(at) ^ 1, at);
      writeFileSync(file, damaged);
      expect(refused()).toBe('undefined');
      expect(run()).toBe('told · it');
    }
    for (const length of [0, 16, 32, whole.length >> 1]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(refused()).toBe('undefined');
      expect(run()).toBe('told · it');
    }
  });

  test('is not shown to the engine beside another script, were it as long', () => {
    writeFileSync(path.join(folder, SCRIPT), TEXT.replace('"told · "', '"said · "'));
    expect(refused()).toBe('undefined');
    expect(run()).toBe('said · it');
  });

  test.each([
    ['version', 'v99.0.0'],
    ['arch', 'riscv64'],
    ['platform', 'aix'],
  ])('is not shown to an engine of another %s', (what, other) => {
    const elsewhere = `Object.defineProperty(process, '${what}', { value: '${other}' });`;
    expect(
      node(`${elsewhere}
        const { cachedDataRejected } = compile('${SCRIPT}', script('${SCRIPT}'), script('${SCRIPT}.cache'));
        process.stdout.write(cachedDataRejected + ', ' + loadCode(folder, '${SCRIPT}'))`),
    ).toBe('undefined, told · it');
  });

  test('runs once, however often it is asked for', () => {
    writeFileSync(
      path.join(folder, 'asks.cjs'),
      '(function(module,exports,require,__import,__url){module.exports=Promise.all([__import("./twice.cjs"),__import("./twice.cjs")])})',
    );
    writeFileSync(
      path.join(folder, 'twice.cjs'),
      '(function(module,exports,require,__import,__url){process.stdout.write("runs ");module.exports={}})',
    );
    expect(
      node(
        `loadCode(folder, 'asks.cjs').then(([one, other]) => process.stdout.write(String(one.default === other.default)))`,
      ),
    ).toBe('runs true');
  });

  test('is taken by an engine of which as much was asked when the script is opened', () => {
    const budget = '--interrupt-budget=400000';
    writeFileSync(
      path.join(folder, 'asks.cjs'),
      `(function(module,exports,require,__import,__url){require("node:v8").setFlagsFromString("${budget}");__import("./${SCRIPT}")})`,
    );
    const before = readdirSync(folder);
    node(`recordCode(folder, 'asks.cjs')`);
    const [kept = ''] = readdirSync(folder).filter(
      (name) => name.startsWith(SCRIPT) && !before.includes(name),
    );
    writeFileSync(path.join(folder, `${SCRIPT}.cache`), readFileSync(path.join(folder, kept)));
    expect(refused(budget)).toBe('false');
    expect(refused()).toBe('true');
  });

  test('may be missing', () => {
    rmSync(path.join(folder, `${SCRIPT}.cache`));
    expect(run()).toBe('told · it');
  });

  test('tells nobody in which folder it was made', () => {
    expect(readFileSync(path.join(folder, `${SCRIPT}.cache`), 'latin1')).not.toContain(
      path.basename(path.dirname(folder)),
    );
  });
});
