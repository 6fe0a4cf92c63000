import type { Spot } from '#shared/blanks/place.ts';

export type GapSpot = Omit<Spot, 'line'>;
