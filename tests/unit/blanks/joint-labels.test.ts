import { expect, test } from 'vitest';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

/** What the room beside a label is filled with, without a question. */
const filled = (label: string, kind: FormKind) =>
  recogniseFile(
    wordTable([
      [TITLE[kind], ''],
      [label, ''],
    ]),
    '表.docx',
    kind,
  )
    .fields.slice(1)
    .filter(({ confidence }) => confidence >= FILL_CONFIDENCE)
    .map(({ field }) => field);

const TITLE = { work: '作品名称', case: '案例名称', statistics: '统计时段' };

test.each(['主创单位及主创人员', '主创单位、作者', '创作单位和创作人员', '制作单位与主创人员'])(
  '%s asks for both together',
  (label) => {
    expect(filled(label, 'work')).toEqual(['work.authorsMakers']);
  },
);

test.each(['单位及作者', '学校及主创人员', '指导单位/作者'])(
  '%s is for two of whom one is not known: no one of them is written there',
  (label) => {
    expect(filled(label, 'work')).toEqual([]);
  },
);

test.each(['statistics', 'work', 'case'] as const)(
  'who looks over a %s form at another office is not the one of the unit',
  (kind) => {
    for (const label of ['县级复核人', '市级审核人', '省厅审核人', '县局复核人', '总部审核人'])
      expect(filled(label, kind)).toEqual([]);
    expect(filled('部门审核人', kind)).toEqual(['unit.reviewer']);
    expect(filled('填表人及审核人', kind)).toEqual([]);
  },
);
