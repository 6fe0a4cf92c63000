import { expect, test } from 'vitest';
import { mailText } from '#main/submission/mail-text.ts';
import { buildFacts, CODE, NOTICE } from '../../documents/submission/build-input.ts';

const part = { number: 1, of: 1, attached: ['附件2.xlsx'], leftOut: [] };

test('recipient and words come from the notice, the unit and the report', () => {
  expect(mailText(buildFacts(), CODE, NOTICE, part)).toEqual({
    to: 'jzqyjj05@tj.gov.cn',
    subject: '示例镇人民政府2024年上半年安全宣传“五进”工作报送材料',
    body: [
      '区安委会办公室：',
      '',
      '现报送示例镇人民政府2024年上半年《蓟州区安全宣传“五进”工作末端落实情况统计表》及有关材料，请查收。',
      '',
      '附件：',
      '1. 附件2.xlsx',
      '',
      '校验码：2024-1 第1版 3f9a01bc',
      '填报单位：示例镇人民政府',
      '联系人：经办人',
      '联系电话：022-82700000',
      '',
    ].join('\n'),
  });
});

test('particulars that are not filled in leave no empty line', () => {
  const facts = buildFacts();
  const { body } = mailText(
    { ...facts, unit: { ...facts.unit, contact: '', phone: '' } },
    CODE,
    NOTICE,
    { ...part, attached: [] },
  );
  expect(body).not.toMatch(/联系|附件：/);
});

test('an amended version, a draft and a share of several mails say so', () => {
  const facts = buildFacts();
  const share = { ...part, number: 2, of: 3 };
  const amended = mailText(facts, { ...CODE, version: 2 }, NOTICE, share);
  expect(amended.subject).toMatch(/（第2版，以此为准）（第2封，共3封）$/);
  expect(amended.body).toContain('本次为更正后的第2版');
  expect(mailText(facts, { ...CODE, digest: null }, NOTICE, part).subject).toMatch(/（草稿）$/);
});
