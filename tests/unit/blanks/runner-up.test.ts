import { expect, test } from 'vitest';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

function found(...labels: string[]) {
  const blank = wordTable([['案例名称', ''], ...labels.map((label) => [label, ''])]);
  return recogniseFile(blank, '表.docx', 'case').fields;
}

test('a label that asks for two things is asked about, with both of them', () => {
  const asked = found('做法与成效').find(({ label }) => label === '做法与成效');
  expect(asked).toMatchObject({
    field: 'case.practice',
    runnerUp: 'case.results',
    doubt: '一栏里问了两样',
  });
  expect(asked?.confidence).toBeLessThan(FILL_CONFIDENCE);
});

test('one of the two that has a place of its own leaves the other', () => {
  const asked = found('主要做法', '做法与成效').find(({ label }) => label === '做法与成效');
  expect(asked).toMatchObject({ field: 'case.results' });
  expect(asked?.doubt).toContain('另有“主要做法”');
  expect(asked?.confidence).toBeLessThan(FILL_CONFIDENCE);
});

test('every guess says why it is one', () => {
  const doubtful = found('内容', '推荐单位', '申报单位', '成果', '案例类型', '五进类别').filter(
    ({ field, confidence }) => field !== 'pen' && confidence < FILL_CONFIDENCE,
  );
  expect(doubtful.length).toBeGreaterThan(1);
  expect(doubtful.filter(({ doubt }) => !doubt)).toEqual([]);
});
