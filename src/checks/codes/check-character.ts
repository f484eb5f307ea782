/** The 31 characters of GB 32100: no I, O, S, V, Z, which are mistaken for others. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** Where the rule was seen to hold: projects of Hebei (13), type P, codes from 2022 on. */
const APPLIES = new RegExp(`^13\\d{4}(?:2[2-9]|[3-9]\\d)P[${ALPHABET}]{12}$`);

/** K = A[(30 − Σ A(cᵢ)·3ⁱ) mod 31] over the first twenty characters. */
export function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, -1)) {
    sum = (sum + ALPHABET.indexOf(character) * weight) % 31;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt(30 - sum);
}

/** Whether the last character of a code is its check character, as far as that is known. */
export const hasCheckCharacter = (code: string): boolean => APPLIES.test(code);

/** What takes the place of the characters the alphabet lacks. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = { O: "0", I: "1", S: "5", Z: "2" };

/** A code with the digits that its letters O, I, S, Z were mistaken for; null where that does not agree with its last. */
export function withoutLookAlikes(code: string): string | null {
  const corrected = code.replace(/[OISZ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  const agrees = corrected !== code && APPLIES.test(corrected) && checkCharacter(corrected) === corrected.slice(-1);
  return agrees ? corrected : null;
}
