/** How many typing errors a word of this length may carry and still be understood. */
export const allowedTypos = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/**
 * Returns whether two words differ by at most `limit` single errors: a letter missing, extra, wrong, or two
 * neighbours exchanged (Damerau and Levenshtein, each pair exchanged once).
 */
export function withinTypos(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit) return false;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++)
      current.push(cell(left, right, row, column, current, above, before));
    if (Math.min(...current) > limit) return false;
    before = above;
    above = current;
  }
  return (above[right.length] ?? limit + 1) <= limit;
}

function cell(
  left: string,
  right: string,
  row: number,
  column: number,
  current: number[],
  above: number[],
  before: number[],
): number {
  const same = left[row - 1] === right[column - 1];
  const edits = Math.min(
    (current[column - 1] ?? 0) + 1,
    (above[column] ?? 0) + 1,
    (above[column - 1] ?? 0) + (same ? 0 : 1),
  );
  const swapped =
    row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
  return swapped ? Math.min(edits, (before[column - 2] ?? 0) + 1) : edits;
}
