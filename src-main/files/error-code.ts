/** `ENOENT`, `SQLITE_FULL` and the like; undefined for an error that no system call made. */
export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
