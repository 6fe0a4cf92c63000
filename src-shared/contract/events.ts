import type { RecordKind } from '../domain/record.ts';

/** What the service tells without being asked. */
export interface ServiceEvents {
  /** Records changed; screens that show these kinds read again. */
  changed: {
    kinds: (RecordKind | 'unit' | 'settings' | 'report' | 'file' | 'roster' | 'gathered')[];
  };
  /** Long work: `done` of `of` steps, or bytes; `of` is 0 while unknown. `canStop` by `history.stop`. */
  progress: {
    task: string;
    label: string;
    done: number;
    of: number;
    inBytes?: boolean;
    canStop?: boolean;
  };
  /**
   * What the clerk must know though nobody asked: a copy that failed, an error nobody met. Stays on
   * screen until closed; one of the same key takes its place. `severe`: something is left to do.
   */
  trouble: { key: string; message: string; severe: boolean };
  /** The service died and was started again; pending calls were rejected. */
  restarted: { reason: string };
  /** The menu bar asks the window for the first of these commands that it offers; sent by main. */
  command: { names: readonly string[] };
}
export type EventName = keyof ServiceEvents;
