import type { ServiceEvents } from '#shared/contract/events.ts';
import { bridge } from './bridge.ts';

type Kinds = ServiceEvents['changed']['kinds'];
type Listener = (kinds: Kinds) => void;

const listeners = new Set<Listener>();

/** Calls back after every change of the ledger; returns the function that stops it. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Tells every screen that all of the ledger may be different now, e.g. after a restart. */
export function announceChange(
  kinds: Kinds = ['activity', 'pilot', 'work', 'case', 'unit', 'settings', 'report', 'file'],
): void {
  for (const listener of listeners) listener(kinds);
}

/** Connects the window to the service's events; returns the function that ends it. */
export function connectServiceEvents(handlers: {
  progress: (event: ServiceEvents['progress']) => void;
  restarted: (event: ServiceEvents['restarted']) => void;
  trouble: (event: ServiceEvents['trouble']) => void;
}): () => void {
  const ends = [
    bridge().subscribe('changed', (event) => announceChange(event.kinds)),
    bridge().subscribe('progress', handlers.progress),
    bridge().subscribe('trouble', handlers.trouble),
    bridge().subscribe('restarted', (event) => {
      handlers.restarted(event);
      announceChange();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
