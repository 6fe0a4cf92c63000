import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseNotice } from '#shared/notice/parse-notice.ts';

const FOLDER = path.join(import.meta.dirname, '../../../resources/notices/jizhou-2024');
const SOURCE = readFileSync(path.join(FOLDER, 'notice.json'), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: faults are planted anywhere
type Json = Record<string, any>;

function planted(plant: (json: Json) => void): string {
  const json = JSON.parse(SOURCE) as Json;
  plant(json);
  return JSON.stringify(json);
}

test('every clause of the real notice is quoted as published', () => {
  const published = readFileSync(path.join(FOLDER, 'published.txt'), 'utf8');
  const notice = parseNotice(SOURCE, 'notice.json');
  if (!notice.ok) throw new Error(notice.failure.message);
  for (const { id, text } of notice.value.clauses) {
    expect([id, published.includes(text)]).toEqual([id, true]);
  }
  const { recipient } = notice.value;
  expect(published).toContain(
    `联系人:${recipient.contact}；联系电话:${recipient.phone}；政务邮箱：${recipient.mailbox}`,
  );
});

test('text, parsed JSON and text with a byte order mark are all read', () => {
  for (const source of [SOURCE, `\uFEFF${SOURCE}`, JSON.parse(SOURCE)]) {
    expect(parseNotice(source, 'notice.json')).toMatchObject({ value: { id: 'jizhou-2024' } });
  }
});

test.each<[string, string, (json: Json) => void]>([
  ['clauses[3].text', '缺少内容', (json) => delete json.clauses[3].text],
  ['clauses[0].id', '只能用小写', (json) => (json.clauses[0].id = '第一条')],
  ['clauses[5].id', '重复', (json) => (json.clauses[5].id = json.clauses[0].id)],
  ['clauses', '不能为空', (json) => (json.clauses = [])],
  ['due.half1', '06-20', (json) => (json.due.half1 = '6月20日')],
  ['due.half2', '06-20', (json) => (json.due.half2 = '02-30')],
  ['due.half1', '早于', (json) => (json.due = { half1: '12-10', half2: '06-20' })],
  ['minima.pilots', '不能小于 0', (json) => (json.minima.pilots = -1)],
  ['minima.works', '应是数字', (json) => (json.minima.works = '1')],
  ['minima.cases', '应是整数', (json) => (json.minima.cases = 1.5)],
  ['recipient.mailbox', '邮箱', (json) => (json.recipient.mailbox = 'office')],
  ['recipient.mailLimitMb', '', (json) => (json.recipient.mailLimitMb = 0)],
  ['issuedOn', '年-月-日', (json) => (json.issuedOn = '2024.5.14')],
  ['attachments.work', '', (json) => delete json.attachments.work],
  ['minima.photos', '不认识', (json) => (json.minima.photos = 1)],
])('a fault at %s is named in its place (%s)', (field, word, plant) => {
  const outcome = parseNotice(planted(plant), 'shili/notice.json');
  expect(outcome).toMatchObject({
    ok: false,
    failure: { code: 'invalid-input', place: { file: 'shili/notice.json', field } },
  });
  const message = outcome.ok ? '' : outcome.failure.message;
  expect(message).toContain(field);
  expect(message).toContain(word);
  expect(message.replaceAll(/shili\/notice\.json|“[^”]*”|\d\d-\d\d/g, '')).not.toMatch(/[a-z]/i);
});

test('text that is no JSON is refused with the place where it breaks', () => {
  const outcome = parseNotice(SOURCE.replace('"due"', 'due'), 'notice.json');
  expect(outcome.ok ? '' : outcome.failure.message).toMatch(/不是有效的 JSON 文件（第 \d+ /);
});

test.each([null, 7, [], 'null', ''])('%j is refused', (source) => {
  expect(parseNotice(source, 'notice.json').ok).toBe(false);
});
