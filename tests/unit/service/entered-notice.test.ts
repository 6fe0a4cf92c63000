import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namesBelow } from '#main/files/names-below.ts';
import type { CallInput } from '#shared/contract/contract.ts';
import { enteredNotice } from '../../support/entered-notice.ts';
import { type Harness, OTHER_NOTICE, openService } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as const };
const TODAY = '2024-05-20';

const BLANK = path.join(import.meta.dirname, '../../documents/blanks/附件3作品报送表（空白）.docx');

type SaveInput = CallInput<'notice.save'>;

function save({ call }: Harness, input: Partial<SaveInput> = {}) {
  const entered = enteredNotice();
  return call('notice.save', { id: null, basis: null, entered, blanks: {}, use: true, ...input });
}

const idsOf = async ({ call }: Harness) => (await call('notice.list', {})).map(({ id }) => id);
const keptOf = ({ data }: Harness) =>
  readdirSync(path.join(data, 'backups')).filter((name) => name.startsWith('notice-'));

/** Every file below a folder with its bytes. */
async function contentOf(folder: string): Promise<[string, string][]> {
  return (await namesBelow(folder)).map((name) => [
    name,
    readFileSync(path.join(folder, name)).toString('base64'),
  ]);
}

test('a notice that is entered rules the ledger at once: due days, minima, mailbox, forms', async () => {
  const harness = await openService({ sample: true });
  const { call, folder } = harness;
  // Its id is the service's to give.
  const saved = await save(harness, { entered: { ...enteredNotice(), id: 'jizhou-2024' } });
  expect(saved).toMatchObject({ shortTitle: '示例镇通知', origin: 'added', isInUse: true });
  expect(saved.id).toMatch(/^notice-2025-01-06-[0-9a-f]{6}$/);
  const overview = await call('overview.get', { today: TODAY, ...FIRST });
  expect(overview.deadline.dueOn).toBe('2024-05-31');
  const pilots = overview.findings.find(({ rule }) => rule === 'pilots-minimum');
  expect(pilots?.message).toContain('2个');
  await call('report.freeze', FIRST);
  const packed = await call('report.pack', { ...FIRST, outDir: folder });
  expect(packed.mail?.to).toContain('wujin@example.gov.cn');
  expect(packed.files.some(({ name }) => name.startsWith('附件1'))).toBe(true);
});

test('an entered notice handed on is taken in elsewhere byte for byte, and back again', async () => {
  const [office, unit] = [await openService({ sample: true }), await openService({ sample: true })];
  await office.call('template.save', { path: BLANK, kind: 'work', name: '作品表' });
  const { id } = await save(office, { blanks: { work: '作品表.docx' } });
  const { path: handedOn } = await office.call('notice.export', { id, folder: office.folder });
  expect(path.basename(handedOn)).toBe('示例镇通知');
  expect((await namesBelow(handedOn)).sort()).toEqual(['notice.json', 'templates/work.docx']);

  await unit.call('notice.add', { folder: handedOn });
  await unit.call('notice.choose', { id });
  expect(await unit.call('notice.current', {})).toEqual(await office.call('notice.current', {}));
  expect((await unit.call('template.list', {})).find(({ serves }) => serves)).toMatchObject({
    name: 'work.docx',
    fromNotice: true,
  });
  const again = path.join(unit.folder, 'again');
  mkdirSync(again);
  const { path: handedBack } = await unit.call('notice.export', { id, folder: again });
  expect(await contentOf(handedBack)).toEqual(await contentOf(handedOn));

  const failure = await unit.refused('notice.add', { folder: handedOn }, 'invalid-input');
  expect(failure.message).toContain('内容完全相同');
  const taken = await office.refused('notice.export', { id, folder: office.folder });
  expect(taken.message).toContain('已有叫“示例镇通知”的文件夹');
});

test('a notice no report stands under is changed in its place, and the one before is kept', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  const { id } = await save(harness);
  const entered = enteredNotice({ due: { half1: '06-10', half2: '11-30' } });
  expect(await save(harness, { id, entered, use: false })).toMatchObject({ id, isInUse: true });
  expect((await call('overview.get', { today: TODAY, ...FIRST })).deadline.dueOn).toBe(
    '2024-06-10',
  );
  expect(await idsOf(harness)).toEqual(['jizhou-2024', id]);
  expect(keptOf(harness)).toHaveLength(1);

  const same = await save(harness, { id, entered, use: false });
  expect(same).toMatchObject({ id, isChanged: false });
  expect(keptOf(harness)).toHaveLength(1);
});

test('a report frozen under a notice keeps it: a change becomes the next version, with its blanks', async () => {
  const harness = await openService({ sample: true });
  const { call } = harness;
  await call('template.save', { path: BLANK, kind: 'work', name: '作品表' });
  const { id } = await save(harness, { blanks: { work: '作品表.docx' } });
  const frozen = await call('report.freeze', FIRST);
  expect((await call('notice.get', { id })).frozenHalves).toEqual(['2024年上半年']);

  const entered = enteredNotice({ minima: { pilots: 3, works: 2, cases: 0 } });
  const next = await save(harness, { id, entered, use: false });
  expect(next).toMatchObject({ id: `${id}-v2`, isInUse: true, isChanged: true });
  expect(await idsOf(harness)).toEqual(['jizhou-2024', id, `${id}-v2`]);
  expect((await call('notice.get', { id })).notice.minima.pilots).toBe(2);
  expect((await call('notice.current', {})).minima.pilots).toBe(3);
  expect((await call('template.list', {})).find(({ serves }) => serves)?.name).toBe('work.docx');

  const view = await call('report.get', FIRST);
  expect(view.current.digest).toBe(frozen.current.digest);
  expect(view.blockedBecause.pack).toContain('另一份通知');
  const failure = await harness.refused('notice.remove', { id }, 'invalid-input');
  expect(failure.message).toContain('2024年上半年');
  await call('notice.choose', { id });
  expect((await call('report.get', FIRST)).blockedBecause.pack).toBeNull();
});

test('a changed notice that is handed on takes the place of the former one, once that is agreed to', async () => {
  const [office, unit] = [await openService(), await openService({ sample: true })];
  const { id } = await save(office);
  const first = await office.call('notice.export', { id, folder: office.folder });
  await unit.call('notice.add', { folder: first.path });
  await unit.call('notice.choose', { id });
  await unit.call('report.freeze', FIRST);

  const corrected = path.join(office.folder, 'corrected');
  mkdirSync(corrected);
  await save(office, { id, entered: enteredNotice({ title: '更正后的通知' }) });
  const { path: folder } = await office.call('notice.export', { id, folder: corrected });
  expect((await unit.call('notice.preview', { folder })).changes).toEqual({
    name: '示例镇通知',
    frozenHalves: ['2024年上半年'],
  });
  await unit.refused('notice.add', { folder }, 'invalid-input');
  expect(await unit.call('notice.add', { folder, replace: true })).toMatchObject({
    id: `${id}-v2`,
  });
  expect(await unit.call('notice.current', {})).toMatchObject({
    id: `${id}-v2`,
    title: '更正后的通知',
  });
  expect((await unit.call('notice.get', { id })).notice.title).toContain('示例镇');
});

test('what is entered wrongly is refused with its field in words, and nothing is kept', async () => {
  const harness = await openService();
  const [clause] = enteredNotice().clauses;
  const own = { id: 'local.1', place: '一', text: '按时报送' };
  const told = { ...own, unchecked: '由单位自行把握' };
  const wrongs: [Partial<SaveInput['entered'] & object>, string, string][] = [
    [{ title: ' \u200b' }, 'title', '“通知标题”：请填写'],
    [{ issuers: [] }, 'issuers', '“发文单位”：请填写'],
    [{ issuedOn: '2025-02-30' }, 'issuedOn', '“发文日期”：应是日期'],
    [{ due: { half1: null, half2: '11-30' } }, 'due.half1', '“上半年截止日”：请填写'],
    [{ due: { half1: '11-30', half2: '05-31' } }, 'due.half1', '早于'],
    [{ minima: { pilots: -1, works: 0, cases: 0 } }, 'minima.pilots', '不能小于 0'],
    [{ minima: { pilots: 2, works: 2, cases: 1 } }, 'minima.cases', '没有“每年成果案例的个数”'],
    [
      { clauses: [told], minima: { pilots: 0, works: 0, cases: 0 } },
      'due.half1',
      '没有“每半年报送统计表',
    ],
    [
      { clauses: [...enteredNotice().clauses, own] },
      'clauses[8].unchecked',
      '第 9 条的“不核对的原因”',
    ],
    [{ clauses: [clause, { ...clause, text: '' }] }, 'clauses[1].text', '第 2 条的“通知原文”'],
    [{ clauses: [clause, clause] }, 'clauses[1].id', '前面已有一条核对同一项'],
    [
      { recipient: { ...enteredNotice().recipient, mailbox: '办公室' } },
      'recipient.mailbox',
      '邮箱',
    ],
    [
      { recipient: { ...enteredNotice().recipient, mailLimitMb: 0 } },
      'recipient.mailLimitMb',
      '应大于 0',
    ],
    [
      { attachments: { ...enteredNotice().attachments, case: { label: '附件3', title: '' } } },
      'attachments.case.title',
      '案例表的“表名”',
    ],
    [{ shortTitle: '蓟州区2024年通知' }, 'shortTitle', '请换一个简称'],
    [{ extra: 1 }, 'extra', '不认识'],
  ];
  for (const [parts, field, words] of wrongs) {
    const entered = { ...enteredNotice(), ...parts };
    const input = { id: null, basis: null, entered, blanks: {}, use: true };
    const failure = await harness.refused('notice.save', input, 'invalid-input');
    expect([failure.place?.field, failure.message]).toEqual([
      field,
      expect.stringContaining(words),
    ]);
  }
  for (const entered of [null, 7, 'x', [], undefined]) {
    const input = { id: null, basis: null, entered, blanks: {}, use: true };
    await harness.refused('notice.save', input, 'invalid-input');
  }
  const tooLong = enteredNotice({ title: '长'.repeat(400_000) });
  const input = { id: null, basis: null, entered: tooLong, blanks: {}, use: true };
  expect((await harness.refused('notice.save', input)).message).toContain('太长');
  expect(await idsOf(harness)).toEqual(['jizhou-2024']);
  expect(readdirSync(path.join(harness.data, 'notices'))).toEqual([]);
});

test('several faults are told at once', async () => {
  const harness = await openService();
  const entered = { ...enteredNotice(), title: '', issuedOn: null };
  const input = { id: null, basis: null, entered, blanks: {}, use: true };
  const { message } = await harness.refused('notice.save', input);
  expect(message).toContain('“通知标题”：请填写；“发文日期”：请填写');
});

test('a notice is begun from one that is here, with its blanks; the shipped one is not changed', async () => {
  const harness = await openService();
  const { call } = harness;
  await call('template.save', { path: BLANK, kind: 'work', name: '作品表' });
  const { id } = await save(harness, { blanks: { work: '作品表.docx' } });
  const entered = enteredNotice({ shortTitle: '示例镇2026年通知' });
  const begun = await save(harness, { basis: id, entered });
  expect((await call('notice.get', { id: begun.id })).blanks).toEqual({
    work: 'work.docx',
  });
  const bare = await save(harness, { id: begun.id, entered, blanks: { work: null } });
  expect((await call('notice.get', { id: bare.id })).blanks).toEqual({});
  const input = { id: 'jizhou-2024', basis: null, entered, blanks: {}, use: true };
  const failure = await harness.refused('notice.save', input, 'invalid-input');
  expect(failure.message).toContain('照它新建');
  await harness.refused('notice.remove', { id: 'jizhou-2024' }, 'invalid-input');
});

test('a notice taken off the list is kept and can be added again; the one in use stays', async () => {
  const harness = await openService();
  const { call } = harness;
  const { id } = await save(harness);
  const failure = await harness.refused('notice.remove', { id }, 'invalid-input');
  expect(failure.message).toContain('正在使用');
  await call('notice.choose', { id: 'jizhou-2024' });
  const { path: kept } = await call('notice.remove', { id });
  expect(await idsOf(harness)).toEqual(['jizhou-2024']);
  await call('notice.add', { folder: kept });
  expect(await idsOf(harness)).toEqual(['jizhou-2024', id]);
});

test('a notice added from a folder is changed in the form like one that was entered', async () => {
  const harness = await openService();
  await harness.call('notice.add', { folder: OTHER_NOTICE });
  const entered = enteredNotice({ shortTitle: '示例区通知（改）' });
  expect(await save(harness, { id: 'shili-2025', entered })).toMatchObject({ id: 'shili-2025' });
  expect((await harness.call('notice.current', {})).shortTitle).toBe('示例区通知（改）');
});
