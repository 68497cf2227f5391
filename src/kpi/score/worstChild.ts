/** The position (0-based) of the lowest score among those that have data, the first of equals; undefined without any. */
export function worstChild(scores: readonly (number | undefined)[]): number | undefined {
  let worst: number | undefined;
  scores.forEach((score, position) => {
    if (score === undefined) return;
    if (worst === undefined || score < (scores[worst] as number)) worst = position;
  });
  return worst;
}
