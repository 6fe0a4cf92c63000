import type { Bridge } from '#shared/contract/bridge.ts';
import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { DesktopCallName, DesktopInput, DesktopOutput } from '#shared/contract/desktop.ts';
import type { EventName, ServiceEvents } from '#shared/contract/events.ts';
import type { Outcome } from '#shared/domain/failure.ts';

declare global {
  interface Window {
    readonly wujin: Bridge;
  }
}

/** The preload's bridge with the contract's types laid over it. */
export interface TypedBridge {
  call<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<Outcome<CallOutput<Name, Kind>>>;
  call<Name extends DesktopCallName>(
    name: Name,
    input: DesktopInput<Name>,
  ): Promise<Outcome<DesktopOutput<Name>>>;
  subscribe<Event extends EventName>(
    event: Event,
    listener: (payload: ServiceEvents[Event]) => void,
  ): () => void;
  pathForFile(file: File): string;
}

export function bridge(): TypedBridge {
  return window.wujin as unknown as TypedBridge;
}
