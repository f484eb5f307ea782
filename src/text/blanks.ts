import { HAN } from "./fold.ts";

const BETWEEN_CHINESE = new RegExp(`(?<=[${HAN}])\\s+(?=[${HAN}])`, "g");

/** Inner line breaks and runs of blanks as one space: the form of every field of one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The same without the blanks that a printer or a line wrap puts between Chinese characters: a heading as a key. */
export const unbroken = (text: string): string => oneLine(text.replace(BETWEEN_CHINESE, ""));
