import type { FaultKind } from '../running/kind.ts';
import { calls } from './calls.ts';
import { flips } from './flips.ts';
import { hostile } from './hostile.ts';
import { kills } from './kills.ts';
import { stops } from './stops.ts';
import { storage } from './storage.ts';

/** In the order of the page. */
export const KINDS: readonly FaultKind[] = [stops, kills, flips, storage, hostile, calls];
