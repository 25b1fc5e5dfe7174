import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge, type Observation, type Survey } from '../src/survey.ts';

const line = fc.integer({ min: 0, max: 30 }).map((number) => `line${number.toString(36)}`);
const observation: fc.Arbitrary<Observation> = fc.record({
  source: fc.constantFrom('', 'a.example', 'b.example'),
  lines: fc.uniqueArray(line, { maxLength: 12 }),
  prose: fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 8 }),
  dayFirst: fc.nat(2),
  monthFirst: fc.nat(2),
});

/** The same by counting everything. */
function counted(all: readonly Observation[]): Survey {
  const sources: Record<string, Survey['sources'][string]> = {};
  for (const source of [...new Set(all.map((one) => one.source))].sort()) {
    const own = all.filter((one) => one.source === source);
    const fewest = Math.max(3, own.length * 0.05);
    const among = (one: string): number => own.filter(({ lines }) => lines.includes(one)).length;
    const proseAmong = (one: number): number => own.filter(({ prose }) => prose.includes(one)).length;
    const tells = ({ prose }: Observation, count: number): boolean => {
      const counts = prose.map(proseAmong).sort((a, b) => a - b);
      return (counts[Math.ceil(counts.length * 0.3) - 1] ?? 0) < count * 0.8;
    };
    const shared = [...new Set(own.flatMap(({ lines }) => lines))].sort().filter((one) => {
      const count = among(one);
      return (
        count >= fewest &&
        own.filter((file) => file.lines.includes(one) && tells(file, count)).length >= fewest
      );
    });
    sources[source] = {
      files: own.length,
      dayFirst: own.reduce((sum, one) => sum + one.dayFirst, 0),
      monthFirst: own.reduce((sum, one) => sum + one.monthFirst, 0),
      lines: Object.fromEntries(shared.map((one) => [one, among(one)])),
    };
  }
  return { sources };
}

test('a survey that holds only what many files may share is that of counting everything', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 120 }), (all) => {
      expect(JSON.stringify(merge(all))).toBe(JSON.stringify(counted(all)));
    }),
    { numRuns: 300 },
  );
});
