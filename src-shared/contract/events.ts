import type { RecordKind } from '../domain/record.ts';

/** What the service tells without being asked. */
export interface ServiceEvents {
  /** Records changed; screens that show these kinds read again. */
  changed: { kinds: (RecordKind | 'unit' | 'settings' | 'report' | 'file')[] };
  /** Long work: `done` of `of` steps; `of` is 0 while unknown. */
  progress: { task: string; label: string; done: number; of: number };
  /** The service died and was started again; pending calls were rejected. */
  restarted: { reason: string };
}
export type EventName = keyof ServiceEvents;
