/** Longer texts hardly repeat, and would fill the memory. */
const longest = 400;

/**
 * A pure function of one text that keeps its answers: reports repeat titles and statuses row after
 * row. It forgets everything once `limit` different texts were asked, so that memory stays bounded.
 */
export function remember<Answer>(
  answerOf: (text: string) => Answer,
  limit = 5000,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return answerOf(text);
    const old = known.get(text);
    if (old !== undefined || known.has(text)) return old as Answer;
    const answer = answerOf(text);
    if (known.size >= limit) known.clear();
    known.set(text, answer);
    return answer;
  };
}
