/** A stretch of a text, in UTF-16 units: from the first to behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line, cell or paragraph of the source, or so much of it as can be quoted. */
export interface Excerpt {
  readonly text: string;
  /** The line it is, of a source that has lines. */
  readonly line: number | null;
  /** How many UTF-16 units of the line, cell or paragraph stand before the text, and how many behind. */
  readonly before: number;
  readonly behind: number;
  /** What of the text is the place itself, where the line holds more: its cell. */
  readonly own: Span | null;
}

/** A page may be one line of any length: what is searched and handed on must not grow with it. */
const LONGEST = 2000;
const LEAD = 200;

const isBlank = (text: string, index: number): boolean => text.charAt(index).trim() === "";
const isHalf = (text: string, index: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(index - 1, index + 1));

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The excerpt from one offset to another, without blanks around it or, of a line, without its end. */
export function excerptOf(source: string, from: number, to: number, own: Stretch | null, line: number | null): Excerpt {
  let [first, last] = [from, to];
  while (last > first && (line === null ? isBlank(source, last - 1) : /[\r\n]/.test(source.charAt(last - 1)))) last--;
  if (line === null) while (first < last && isBlank(source, first)) first++;
  const shared = own === null ? null : { from: Math.max(first, own.from), to: Math.min(last, own.to) };
  const place = shared === null || shared.from >= shared.to ? null : shared;
  const whole = { text: source.slice(first, last), line, before: 0, behind: 0 };
  const span = place === null ? null : { start: place.from - first, end: place.to - first };
  return within({ ...whole, own: span }, (span?.start ?? 0) - LEAD, (span?.start ?? 0) - LEAD + LONGEST);
}

/** What of an excerpt lies between two of its units; as much as there is where they lie outside. */
export function within({ text, line, before, behind, own }: Excerpt, start: number, end: number): Excerpt {
  let [first, last] = [Math.max(0, start), Math.max(0, Math.min(text.length, end))];
  if (isHalf(text, first)) first--;
  if (isHalf(text, last)) last++;
  const moved = own === null ? null : { start: Math.max(0, own.start - first), end: Math.min(last, own.end) - first };
  return {
    text: text.slice(first, last),
    line,
    before: before + first,
    behind: behind + text.length - last,
    own: moved === null || moved.end <= moved.start ? null : moved,
  };
}
