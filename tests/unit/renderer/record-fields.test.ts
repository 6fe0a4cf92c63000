import { describe, expect, it } from 'vitest';
import { pathsOf } from '#shared/domain/define-record.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';
import { RECORDS } from '#shared/domain/records-by-kind.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { ACTIVITY_DESK } from '../../../src-renderer/features/activity/activity-desk.ts';
import { CASE_DESK } from '../../../src-renderer/features/case/case-desk.ts';
import { PILOT_DESK } from '../../../src-renderer/features/pilot/pilot-desk.ts';
import { fieldColumns } from '../../../src-renderer/features/record/field-columns.tsx';
import { inLayout } from '../../../src-renderer/features/record/form-layout.ts';
import { WORD_GROUPS } from '../../../src-renderer/features/settings/word-groups.ts';
import { WORK_DESK } from '../../../src-renderer/features/work/work-desk.ts';

const DESKS = { activity: ACTIVITY_DESK, pilot: PILOT_DESK, work: WORK_DESK, case: CASE_DESK };

describe.each(RECORD_KINDS)('the fields of a %s', (kind) => {
  const names: string[] = Object.keys(RECORDS[kind].fields);
  const paths = pathsOf(RECORDS[kind].fields);

  it('stand on its form once each', () => {
    const placed = inLayout(names, DESKS[kind].layout);
    expect(placed.toSorted()).toEqual(names.toSorted());
  });

  it('have a column each, but for the groups', () => {
    const single = paths.filter(([path]) => !path.includes('.')).map(([path]) => path);
    expect(fieldColumns(kind).map(({ field }) => field)).toEqual(single);
  });

  it('have a word each, no two the same', () => {
    const words = paths.map(([path]) => fieldLabel(path, kind));
    expect(words).toEqual([...new Set(words)]);
  });
});

it('puts a field that a form does not name behind the one before it', () => {
  expect(inLayout(['a', 'b', 'c', 'd'], [['c'], ['a']])).toEqual(['c', 'd', 'a', 'b']);
});

it('lets a heading of the clerk mean any field of an activity', () => {
  const meanings = WORD_GROUPS.find(({ id }) => id === 'headings')?.meanings ?? [];
  const paths = pathsOf(RECORDS.activity.fields).map(([path]) => path);
  expect(meanings.map(({ value }) => value)).toEqual(paths);
});

it('has one word for a field whose kind of record is not known', () => {
  const labels = RECORD_KINDS.flatMap((kind) =>
    pathsOf(RECORDS[kind].fields).map(([path]) => [path, fieldLabel(path, kind)] as const),
  );
  const several = labels.filter(([path, label]) =>
    labels.some(([other, word]) => other === path && word !== label),
  );
  // Where the kinds differ, the word is one of none, or said on purpose.
  expect([...new Set(several.map(([path]) => path))].toSorted()).toEqual(['results', 'title']);
});
