import { tellsHouseholds } from './household-words.ts';
import { readCount } from './read-count.ts';
import { BLANK, type Reading } from './reading.ts';

/** The households told where people are counted: 走访120户, 35户、80人. Blank where there are none. */
export function readHouseholds(text: string): Reading<number> {
  if (!tellsHouseholds(text)) return BLANK;
  const reading = readCount(text, 'households');
  // What is refused is refused as a number of people already.
  return reading.state === 'refused' ? BLANK : reading;
}
