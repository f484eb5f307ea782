/** Why the system refuses something, in its own code (ENOENT); of any other error, what that says. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
