import { expect, test } from 'vitest';
import { unchangedAsBefore } from '../../../../src-renderer/features/record/read-rows.ts';
import { buildActivity } from '../../rules/build-facts.ts';

test('rows as they were stay the same objects; changed ones, new files and what was drawn ahead do not', () => {
  const former = [1, 1, 1, 1].map((revision) => buildActivity({ revision }));
  const [same, changed, filed, drawnAhead] = former.map((row) => structuredClone(row));
  if (!same || !changed || !filed || !drawnAhead) throw new Error('four rows');
  const read = [
    same,
    { ...changed, revision: 2 },
    { ...filed, fileCount: 1 },
    // A save that failed: the ledger has the row as it was, the screen has it otherwise.
    drawnAhead,
  ];
  const ahead = new Set([drawnAhead.id]);
  const shown = unchangedAsBefore(former, read, ahead);
  expect(shown[0]).toBe(former[0]);
  for (const at of [1, 2, 3]) expect(shown[at]).toBe(read[at]);
  expect(ahead.size).toBe(0);
});
