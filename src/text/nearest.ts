/** Longer than any name; what is longer is compared by its beginning. */
const LONGEST = 80;

/** So large a part of a word may be wrong where a name is meant by it. */
const WRONG = 1 / 3;

/**
 * The name that a word begins or, else, that differs from it by the fewest characters, whatever their case; of several
 * the first. Null where none is near.
 */
export function nearest(word: string, names: readonly string[]): string | null {
  const beginning = word.slice(0, LONGEST).toLowerCase();
  if (beginning === "") return null;
  const begun = names.find((name) => name.toLowerCase().startsWith(beginning));
  if (begun !== undefined) return begun;
  let best: { readonly name: string | null; readonly distance: number } = {
    name: null,
    distance: Math.ceil(beginning.length * WRONG) + 1,
  };
  for (const name of names) {
    const distance = distanceOf(beginning, name.toLowerCase());
    if (distance < best.distance) best = { name, distance };
  }
  return best.name;
}

/** How many characters are to be added, left out or changed (Levenshtein). */
function distanceOf(left: string, right: string): number {
  let before = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const here = [row];
    for (let column = 1; column <= right.length; column++) {
      const changed = (before[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      here.push(Math.min(changed, (before[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    before = here;
  }
  return before[right.length] ?? 0;
}
