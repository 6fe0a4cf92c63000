/** A call that was not done. */
export interface RecentFailure {
  /** ISO 8601 in UTC. */
  at: string;
  /** `record.add` */
  call: string;
  /** Code of the refusal; of an error that nobody met its kind and where in the program it rose. */
  what: string;
}

export interface RecentFailures {
  note(call: string, what: string): void;
  list(): readonly RecentFailure[];
}

const MOST_KEPT = 30;

/** The last calls that failed since the program started, without a word of what they were about. */
export function keepRecentFailures(now: () => string): RecentFailures {
  const kept: RecentFailure[] = [];
  return {
    note(call, what) {
      kept.push({ at: now(), call, what });
      if (kept.length > MOST_KEPT) kept.shift();
    },
    list: () => kept,
  };
}

/**
 * Kind and places of an error that nobody met. Its message may hold a record's words, and a path the
 * user's name: of the places only file and line within the program are told.
 */
export function errorPlaces(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const places = (error.stack ?? '')
    .split('\n')
    .flatMap((line) => /^ {4}at .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? []);
  return [error.name.replaceAll(/[^A-Za-z]/g, ''), ...places.slice(0, 6)].join(' ');
}
