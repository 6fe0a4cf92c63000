import { expect, test } from 'vitest';
import { fillForm } from '#main/reading/fill-form.ts';
import { richFacts } from '../../documents/blanks/rich-facts.ts';
import { wordTable } from '../../support/word-table.ts';

async function check(rows: readonly (readonly string[])[]) {
  const blank = { name: '表.docx', bytes: wordTable(rows) };
  const content = { facts: richFacts(), recordId: null };
  return (await fillForm(blank, 'work', { synonyms: {} }, content)).check;
}

test('a place that is only a guess is told with its reason; that the form has none is not said', async () => {
  const { refused, unplaced } = await check([
    ['作品名称', ''],
    ['是否原创', '□是 □否'],
  ]);
  expect(refused).toMatchObject([
    { field: 'work.originality', where: '表1 第2行第2列', text: expect.stringContaining('拿不准') },
  ]);
  expect(unplaced.map(({ field }) => field)).not.toContain('work.originality');
});

test('places that are not understood are told when the form is filled', async () => {
  const { notes } = await check([
    ['作品名称', ''],
    ['报送性质', '□首次报送 □修改再报'],
    ['重要节点', '□防灾减灾日\n□安全生产月'],
  ]);
  expect(notes).toEqual([
    '有 2 处没有认出，没有填：表1 第2行第2列“报送性质”、表1 第3行第2列“重要节点”。请自己填写。',
  ]);
});
