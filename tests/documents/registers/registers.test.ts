import { describe, expect, test } from 'vitest';
import { OTHER_BUSINESS } from './other-business.ts';
import { BOOKED_AND_VISITED, OWN_WORDS } from './own-words.ts';
import { PLACES } from './places.ts';
import { PLAIN_TALK } from './plain-talk.ts';
import { PLANS } from './plans.ts';
import { PRESS } from './press.ts';
import { REPORTS } from './reports.ts';
import { faultsOf } from './sample.ts';
import { TRAININGS } from './trainings.ts';
import { VISITS } from './visits.ts';
import { WEEKS } from './weeks.ts';

const KINDS = {
  TRAININGS,
  VISITS,
  PLACES,
  PRESS,
  REPORTS,
  OTHER_BUSINESS,
  PLANS,
  PLAIN_TALK,
  WEEKS,
  OWN_WORDS,
  BOOKED_AND_VISITED,
};

describe.each(Object.entries(KINDS))('%s', (_, samples) => {
  test.each(samples)('$name is read as it is meant', (sample) => {
    expect(faultsOf(sample)).toEqual([]);
  });
});
