import type { Outcome } from '../domain/failure.ts';
import type { EventName } from './events.ts';

/** All the window can reach outside itself: `window.wujin`, put there by the preload. */
export interface Bridge {
  /** Answers with an `Outcome`, also when the name is unknown or the service dies; never rejects. */
  call(name: string, input: unknown): Promise<Outcome<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(event: EventName, listener: (payload: unknown) => void): () => void;
  /** Where a dropped or picked file lies on disk; empty for one made in memory. */
  pathForFile(file: object): string;
}

/** Main to service. Ids are chosen by main and answered once. */
export interface ServiceRequest {
  id: number;
  name: string;
  input: unknown;
}

/** Asks the service to finish what it does, close the ledger and exit. */
export interface ServiceClose {
  close: true;
}

export type ToService = ServiceRequest | ServiceClose;

export interface ServiceReply {
  id: number;
  outcome: Outcome<unknown>;
}

export interface ServiceEvent {
  event: EventName;
  payload: unknown;
}

/** Said again and again while the ledger is being put away: whoever waits is to wait on. */
export interface ServiceClosing {
  closing: true;
}

export type FromService = ServiceReply | ServiceEvent | ServiceClosing;
