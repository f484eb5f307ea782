/** A day, a month or a year as far as it is printed. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** The last day of the month; null for a February whose year is not printed. */
export function lastDay(year: number | null, month: number): number | null {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year === null ? null : isLeapYear(year) ? 29 : 28;
}

/** Whether the calendar has the point; without a year, 29 February exists. */
export function exists({ year, month, day }: CalendarPoint): boolean {
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= (lastDay(year, month) ?? 29));
}

/** ISO 8601 as far as printed: 2021-12-31, 2021-12, 2021, --12-31, --12; null where nothing is. */
export function iso({ year, month, day }: CalendarPoint): string | null {
  if (month === null) return year === null ? null : digits(year, 4);
  const head = `${year === null ? "-" : digits(year, 4)}-${digits(month, 2)}`;
  return day === null ? head : `${head}-${digits(day, 2)}`;
}

const digits = (number: number, length: number): string => String(number).padStart(length, "0");

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
