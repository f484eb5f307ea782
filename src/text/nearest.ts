/** Longer than any name; what is longer is compared by its beginning. */
const LONGEST = 80;

/** The name that a word begins or, else, that differs from it by the fewest characters; of several the first. */
export function nearest(word: string, names: readonly string[]): string {
  const beginning = word.slice(0, LONGEST);
  const begun = names.find((name) => name.startsWith(beginning));
  if (begun !== undefined) return begun;
  let best = { name: "", distance: Number.POSITIVE_INFINITY };
  for (const name of names) {
    const distance = distanceOf(beginning, name);
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
