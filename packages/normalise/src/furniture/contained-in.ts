/** Takes lines and tells of each whether another, longer one holds it word for word: a pull quote, or a teaser. */
export function containedIn(lines: readonly string[]): boolean[] {
  const long = lines.filter((line) => line.length > 60).sort((one, other) => one.length - other.length);
  const starts = [0];
  for (const line of long) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const joined = long.join('\n');
  return lines.map((line) => {
    if (line.length < 25 || line.length > 400) return false;
    const longer = long.findIndex(({ length }) => length > line.length);
    return longer !== -1 && joined.includes(line, starts[longer]);
  });
}
