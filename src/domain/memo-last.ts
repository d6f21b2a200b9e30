/**
 * Remembers the answer to the last question: a reader who types asks the same of a long list again and again.
 * Arguments are compared with `Object.is`.
 */
export function memoLast<Arguments extends readonly unknown[], Answer>(
  work: (...asked: Arguments) => Answer,
): (...asked: Arguments) => Answer {
  let last: { readonly asked: Arguments; readonly answer: Answer } | null = null;
  return (...asked) => {
    const known = last?.asked.every((value, at) => Object.is(value, asked[at])) ?? false;
    if (last === null || !known) last = { asked, answer: work(...asked) };
    return last.answer;
  };
}
