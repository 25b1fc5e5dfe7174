/** How many answers are kept. */
const MOST = 2000;

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
