/** How far from the budget year a year may lie that somebody meant to type. */
const YEARS_AROUND = 3;
/** Where the budget year is not known: the years that such documents have been published for. */
const SINCE = 2015;
const UNTIL = 2035;

/** Whether digits are a year with one digit wrong, one too many, or two exchanged: 2121, 20225, 0221 for 2021. */
export function isMistyped(digits: string, year: number): boolean {
  const meant = String(year);
  if (digits.length === meant.length + 1) return withOneLess(digits).includes(meant);
  if (digits.length !== meant.length) return false;
  const wrong = Array.from(meant, (_, index) => index).filter((index) => digits[index] !== meant[index]);
  const [first = 0, second] = wrong;
  if (second === undefined) return wrong.length === 1;
  const exchanged = digits[first] === meant[second] && digits[second] === meant[first];
  return wrong.length === 2 && second === first + 1 && exchanged;
}

const withOneLess = (digits: string): string[] =>
  Array.from(digits, (_, index) => digits.slice(0, index) + digits.slice(index + 1));

/** Whether digits are one of the years mistyped that a document of that budget year would speak of. */
export function isMistypedAround(digits: string, budgetYear: number | null): boolean {
  const first = budgetYear === null ? SINCE : budgetYear - YEARS_AROUND;
  const last = budgetYear === null ? UNTIL : budgetYear + YEARS_AROUND;
  for (let year = first; year <= last; year++) if (isMistyped(digits, year)) return true;
  return false;
}

/** A budget's documents speak of no year before the People's Republic, and of none beyond this century. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2100;
/** Terms further ahead are so seldom meant that one digit from the budget year is a digit mistyped. */
const YEARS_AHEAD = 30;

/** Whether a term may be of a year. */
export function isPossibleYear(year: number, budgetYear: number | null): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  return budgetYear === null || year <= budgetYear + YEARS_AHEAD || !isMistyped(String(year), budgetYear);
}
