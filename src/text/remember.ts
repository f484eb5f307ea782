/** How many texts a reader remembers, and how long they may be: a bound on memory, not a measure of anything. */
const MOST = 4096;
const LONGEST = 100;

/** The same reader, remembering what it made of short texts: documents print the same words and values over and over. */
export function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = read(text);
    if (text.length > LONGEST) return value;
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
