import { fillTags, readyForm } from '#main/documents/blanks/fill-blank.ts';
import { openForm } from '#main/documents/blanks/open-form.ts';
import { fieldValues } from '#shared/blanks/field-values.ts';
import { readCorpus } from '../documents/blanks/corpus.ts';
import { richFacts } from '../documents/blanks/rich-facts.ts';

/** Prints what recognising, tagging, filling and checking a blank cost beside opening it: `node tests/bench/blank-opening.ts`. */
const corpus = readCorpus();
const facts = richFacts();
const words = { synonyms: {} };

function costOf(work: (blank: (typeof corpus)[number]) => void): number {
  const before = process.cpuUsage();
  for (const blank of corpus) work(blank);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / corpus.length;
}

const open = ({ bytes, name }: (typeof corpus)[number]) => openForm(bytes, name);
const openAndRead = (blank: (typeof corpus)[number]) => open(blank).lines();
const whole = (blank: (typeof corpus)[number]) => {
  const form = open(blank);
  readyForm(form, blank.truth.kind, words);
  fillTags(form, fieldValues(blank.truth.kind, facts));
};

for (const work of [openAndRead, whole]) costOf(work);
const opening = Math.min(...Array.from({ length: 5 }, () => costOf(openAndRead)));
const filling = Math.min(...Array.from({ length: 5 }, () => costOf(whole)));
console.log(
  `${corpus.length} blanks, processor time each: opened and read ${opening.toFixed(1)} ms`,
);
console.log(`opened, recognised, tagged, filled, checked and written ${filling.toFixed(1)} ms`);
console.log(`the whole costs ${(filling / opening).toFixed(2)} openings`);
