/**
 * Characters that show nothing, for a character class: soft hyphens, zero-width blanks and joiners, direction marks and
 * overrides, byte order marks.
 */
export const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff";
