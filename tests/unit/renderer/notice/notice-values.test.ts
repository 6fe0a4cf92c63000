import { expect, test } from 'vitest';
import type { Notice } from '#shared/notice/notice.ts';
import { readEnteredNotice } from '#shared/rules/entered-notice.ts';
import {
  blanksToSave,
  EMPTY_NOTICE,
  enteredOf,
  fieldOfPath,
  KEPT_BLANK,
  NO_BLANK,
  noticeValues,
  UNCHECKED,
} from '../../../../src-renderer/features/notice/notice-values.ts';
import { enteredNotice } from '../../../support/entered-notice.ts';

const NOTICE: Notice = {
  id: 'shili-2025',
  ...enteredNotice({ issuers: ['区安委办', '区减灾办'] }),
};

test('a notice shown in the form and sent as it stands is the same notice', () => {
  const values = noticeValues({ notice: NOTICE, blanks: {} }, []);
  expect(readEnteredNotice(enteredOf(values), NOTICE.id)).toEqual({ notice: NOTICE });
});

test('a clause that is not checked gets an id of its own, for good', () => {
  const values = noticeValues({ notice: NOTICE, blanks: {} }, []);
  const clause = { check: UNCHECKED, place: '十二', text: '按时上报', unchecked: '不登记' };
  const ids = enteredOf({
    ...values,
    clauses: [{ ...clause, ownId: 'local.1' }, clause, { ...clause, check: 'occasions' }],
  }).clauses.map(({ id }) => id);
  expect(ids).toEqual(['local.1', 'local.2', 'occasions']);
});

test('a reason why a clause is not checked goes when it is checked after all', () => {
  const values = noticeValues({ notice: NOTICE, blanks: {} }, []);
  const clause = { check: 'occasions', place: '十二', text: '安全生产月', unchecked: '不登记' };
  expect(enteredOf({ ...values, clauses: [clause] }).clauses).toEqual([
    { id: 'occasions', place: '十二', text: '安全生产月' },
  ]);
});

test('an empty form names every field that has to be filled in', () => {
  const read = readEnteredNotice(enteredOf(EMPTY_NOTICE), 'x');
  const fields = 'faults' in read ? read.faults.map(({ path }) => fieldOfPath(path).join('.')) : [];
  expect(fields.toSorted()).toEqual(
    [
      'attachments.case.label',
      'attachments.case.title',
      'attachments.statistics.label',
      'attachments.statistics.title',
      'attachments.work.label',
      'attachments.work.title',
      'clauses.0.place',
      'clauses.0.text',
      'due.half1',
      'due.half2',
      'issuedOn',
      'issuers',
      'minima.cases',
      'minima.pilots',
      'minima.works',
      'recipient.mailLimitMb',
      'recipient.mailbox',
      'recipient.office',
      'shortTitle',
      'title',
    ].toSorted(),
  );
});

test('only layouts that were chosen anew are sent; a new notice takes along the one that serves', () => {
  const own = { name: '作品表.docx', format: 'docx' as const, fromNotice: false, bytes: 1 };
  const start = noticeValues({ notice: NOTICE, blanks: { case: 'case.docx' } }, [
    { ...own, serves: 'work' },
  ]);
  expect(start.blanks).toEqual({ statistics: NO_BLANK, work: '作品表.docx', case: KEPT_BLANK });
  expect(blanksToSave(start, start, false)).toEqual({});
  expect(blanksToSave(start, start, true)).toEqual({ work: '作品表.docx' });
  const changed = { ...start, blanks: { ...start.blanks, case: NO_BLANK } };
  expect(blanksToSave(changed, start, false)).toEqual({ case: null });
});
