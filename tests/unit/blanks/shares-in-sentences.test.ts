import { expect, test } from 'vitest';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { recogniseFile } from '../../support/blank-files.ts';
import { wordTable } from '../../support/word-table.ts';

const GAP = '      ';

/** What each gap of a sentence is filled with, without a question. */
const filled = (sentence: string) =>
  recogniseFile(wordTable([], [sentence.replaceAll('_', GAP)]), '表.docx', 'statistics')
    .fields.filter(({ confidence }) => confidence >= FILL_CONFIDENCE)
    .map(({ field }) => field);

test.each([
  [
    '已建成“五进”示范点_个，其中企业_个、农村_个、社区_个、学校_个、家庭_个。',
    [
      'pilots.count',
      ...['enterprise', 'village', 'community', 'school', 'family'].map(
        (setting) => `pilots.count.${setting}`,
      ),
    ],
  ],
  ['建有安全文化长廊_个，其中企业_个、农村_个、社区_个。', []],
  ['配备应急喇叭_个，企业_家，农村_个。', []],
  [
    '本时段共走访企业_家，进村_个，进社区_个。',
    ['visits.enterprise', 'visits.village', 'visits.community'],
  ],
  ['走进村庄_个、社区_个。', ['visits.village', 'visits.community']],
  [
    '共举办_场次，走访家庭_户，发放宣传资料_份，各类媒体报道_条。',
    ['sessions', 'households', 'materials', 'mediaItems'].map((name) => `m.total.total.${name}`),
  ],
  [
    '走进企业_家、村_个、家庭_户，发放宣传资料_份。',
    ['visits.enterprise', 'visits.village', 'm.total.family.households', 'm.total.total.materials'],
  ],
  [
    '进社区：走进社区_个、家庭_户，发放宣传资料_份。',
    ['visits.community', 'm.total.family.households', 'm.total.community.materials'],
  ],
  ['进家庭_户，发放资料_份。', ['m.total.family.households', 'm.total.family.materials']],
  ['开展宣讲_场，参加职工群众_人次。', ['m.lecture.total.sessions', 'm.lecture.total.audience']],
])('%s', (sentence, fields) => {
  expect(filled(sentence)).toEqual(fields);
});
