import { expect, test } from 'vitest';
import { mailText } from '#main/submission/mail-text.ts';
import { buildFacts, CODE, NOTICE } from '../../documents/submission/build-input.ts';

const part = {
  number: 1,
  of: 1,
  attached: [
    { name: '附件2_统计表.xlsx', title: '蓟州区安全宣传“五进”工作末端落实情况统计表' },
    { name: '附件2_统计表.docx', title: '蓟州区安全宣传“五进”工作末端落实情况统计表' },
    { name: '附件3_作品.docx', title: '安全宣传“五进”作品报送表（《三分钟》）' },
  ],
  leftOut: [],
};
const letter = { facts: buildFacts(), code: CODE, notice: NOTICE, amends: null, signedOn: null };

test('speaks to the office as papers do: basis, request, attachments by title, unit and day', () => {
  expect(mailText(letter, part)).toEqual({
    to: 'jzqyjj05@tj.gov.cn',
    subject: '示例镇人民政府关于报送2024年上半年安全宣传“五进”工作情况的材料',
    body: [
      '区安委会办公室：',
      '',
      '　　根据《关于进一步加强蓟州区安全宣传“五进”工作末端落实的通知》要求，现将我单位2024年上半年安全宣传“五进”工作情况的材料报上，请审阅。',
      '',
      '　　附件：1. 蓟州区安全宣传“五进”工作末端落实情况统计表',
      '　　　　　2. 安全宣传“五进”作品报送表（《三分钟》）',
      '',
      '示例镇人民政府',
      '2024年6月18日',
      '',
      '联系人：经办人',
      '联系电话：022-82700000',
      '校验码：2024-1 第1版 3f9a01bc',
      '',
    ].join('\n'),
  });
});

test('particulars that are not filled in leave no empty line', () => {
  const unit = { ...letter.facts.unit, contact: '', phone: '' };
  const facts = { ...letter.facts, unit, filledOn: null };
  const { body } = mailText(
    { ...letter, facts, signedOn: '2024-06-19' },
    { ...part, attached: [] },
  );
  expect(body).not.toMatch(/联系|附件：|null/);
  expect(body).not.toContain('\n\n\n');
});

test('a report without a day bears the day of its signature, or leaves it to the pen', () => {
  const facts = { ...letter.facts, filledOn: null };
  const dayOf = (signedOn: string | null) =>
    mailText({ ...letter, facts, signedOn }, part).body.match(/示例镇人民政府\n(.+)\n/u)?.[1];
  expect(dayOf('2024-06-19')).toBe('2024年6月19日');
  expect(dayOf(null)).toBe('年　　月　　日');
});

test('an amended version says since when, why and that the former is void', () => {
  const { subject, body } = mailText(
    {
      ...letter,
      code: { ...CODE, version: 2 },
      amends: { version: 1, sentOn: '2024-06-19', reason: '一场宣讲的场次填错。' },
    },
    { ...part, number: 2, of: 3 },
  );
  expect(subject).toMatch(/的材料（第2版，以此为准）（第2封，共3封）$/);
  expect(body).toContain(
    '　　2024年6月19日报送的第1版有更正，自本次报送之日起以第2版为准，第1版作废。更正原因：一场宣讲的场次填错。',
  );
  expect(body).toContain('　　材料分3封邮件报送，这是第2封。');
});

test('what no mail can hold is named as the file it is', () => {
  const leftOut = [{ name: '附件3_作品_三分钟_作品文件1.mp4', title: '作品《三分钟》的作品文件' }];
  expect(mailText(letter, { ...part, leftOut }).body).toContain(
    '超过邮箱上限，另行报送：作品《三分钟》的作品文件（附件3_作品_三分钟_作品文件1.mp4）。',
  );
});
