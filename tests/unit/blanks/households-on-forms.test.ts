import { expect, test } from 'vitest';
import { packWord } from '../../documents/blanks/making/word-writers.ts';
import { recogniseFile } from '../../support/blank-files.ts';

const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
const fieldsOf = (...rows: string[][]) =>
  recogniseFile(
    packWord(`<w:tbl>${rows.map(row).join('')}</w:tbl>`),
    '表.docx',
    'statistics',
  ).fields.map(({ field }) => field);

test.each([
  ['户数', 'total'],
  ['入户户数', 'total'],
  ['入户数', 'total'],
  ['走访户数', 'total'],
  ['受众（户）', 'total'],
  ['受众户数（户）', 'total'],
  ['进家庭户数', 'family'],
  ['进家庭（户）', 'family'],
])('%s on a form asks for the households of %s', (label, setting) => {
  expect(fieldsOf([label, ''])).toEqual([`m.total.${setting}.households`]);
  expect(fieldsOf(['宣传形式', '场次', label], ['安全宣讲', '', ''])).toEqual([
    'm.lecture.total.sessions',
    `m.lecture.${setting}.households`,
  ]);
});

test('a list of activities on a form has room for households', () => {
  expect(fieldsOf(['序号', '活动日期', '活动名称', '入户户数'], ['1', '', '', ''])).toEqual([
    'activities.1.date',
    'activities.1.title',
    'activities.1.households',
  ]);
});
