/** How many answers are kept: those of one file, or nearly. What lives longer is moved about by the collector of garbage. */
const MOST = 256;

/** Takes what answers a question of a line and gives the same with its last answers kept: of one line many rules ask the same. */
export function remembered<Answer>(ask: (line: string) => Answer): (line: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (line) => {
    const known = answers.get(line);
    if (known !== undefined) return known.answer;
    const answer = ask(line);
    if (answers.size >= MOST) answers.clear();
    answers.set(line, { answer });
    return answer;
  };
}
