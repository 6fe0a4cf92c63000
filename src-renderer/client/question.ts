import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { ServiceEvents } from '#shared/contract/events.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { call, toFailure } from './call.ts';
import { onChanged } from './service-events.ts';

export type ChangedKind = ServiceEvents['changed']['kinds'][number];

export interface AnswerSoFar<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

/** One question to the service, asked once however many parts of the screen want its answer. */
export interface Question<T> {
  /**
   * Asks when first watched, and again whenever one of `kinds` changes (any kind when left out).
   * Returns the function that ends the watching; with the last watcher the answer is forgotten.
   */
  watch(redraw: () => void, kinds: readonly ChangedKind[] | undefined): () => void;
  answer(): AnswerSoFar<T>;
  /** Asks anew; the former answer stays until the new one is there. */
  reload(): void;
}

const watched = new Map<string, Question<unknown>>();

/** The question that others on screen have already asked, or a new one. */
export function questionOf<Name extends CallName, Kind extends string = string>(
  name: Name,
  input: CallInputOf<Name, Kind>,
): Question<CallOutput<Name, Kind>> {
  const key = JSON.stringify([name, input]);
  const known = watched.get(key) as Question<CallOutput<Name, Kind>> | undefined;
  return known ?? newQuestion(key, () => call(name, input));
}

function newQuestion<T>(key: string, ask: () => Promise<T>): Question<T> {
  const watchers = new Map<() => void, readonly ChangedKind[] | undefined>();
  /** What changed since the answer was asked for, where no watcher minded. */
  const missed = new Set<ChangedKind>();
  let answer: AnswerSoFar<T> = { value: undefined, failure: undefined, loading: true };
  let isAsked = false;
  let turn = 0;
  let endListening = () => {};

  function tell(next: AnswerSoFar<T>): void {
    answer = next;
    for (const redraw of watchers.keys()) redraw();
  }

  function reload(): void {
    isAsked = true;
    missed.clear();
    turn += 1;
    const mine = turn;
    if (!answer.loading) tell({ ...answer, loading: true });
    ask().then(
      (value) => {
        if (mine === turn) tell({ value, failure: undefined, loading: false });
      },
      (thrown: unknown) => {
        if (mine === turn) tell({ ...answer, failure: toFailure(thrown), loading: false });
      },
    );
  }

  function onChange(changed: readonly ChangedKind[]): void {
    if ([...watchers.values()].some((kinds) => minds(kinds, changed))) return reload();
    for (const kind of changed) missed.add(kind);
  }

  const question: Question<T> = {
    watch: (redraw, kinds) => {
      if (watchers.size === 0) {
        watched.set(key, question);
        endListening = onChanged(onChange);
      }
      watchers.set(redraw, kinds);
      if (!isAsked || (missed.size > 0 && minds(kinds, [...missed]))) reload();
      return () => {
        watchers.delete(redraw);
        if (watchers.size > 0) return;
        endListening();
        if (watched.get(key) === question) watched.delete(key);
        // An answer still on its way comes too late; who watches again asks again.
        turn += 1;
        isAsked = false;
      };
    },
    answer: () => answer,
    reload,
  };
  return question;
}

function minds(
  kinds: readonly ChangedKind[] | undefined,
  changed: readonly ChangedKind[],
): boolean {
  return kinds === undefined || changed.some((kind) => kinds.includes(kind));
}
