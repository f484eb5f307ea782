type Files = Readonly<Record<string, string | null>>;

export function filesIn(folder: string): Files;
export function different(found: Files, wanted: Files): string[];
