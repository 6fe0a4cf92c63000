import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseNotice } from '#shared/notice/parse-notice.ts';

const FOLDER = path.join(import.meta.dirname, '../../../resources/notices/jizhou-2024');
const SOURCE = readFileSync(path.join(FOLDER, 'notice.json'), 'utf8');

type Json = Record<string | number, unknown>;

/** The real notice with another value at a path; undefined takes the field away. */
function planted(path: readonly (string | number)[], value: unknown): string {
  const json = JSON.parse(SOURCE) as Json;
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<Json>((part, step) => part[step] as Json, json);
  parent[last] = value;
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

const SWAPPED = { half1: '12-10', half2: '06-20' };

test.each<[string, string, (string | number)[], unknown]>([
  ['clauses[3].text', '缺少内容', ['clauses', 3, 'text'], undefined],
  ['clauses[0].id', '只能用小写', ['clauses', 0, 'id'], '第一条'],
  ['clauses[5].id', '重复', ['clauses', 5, 'id'], 'lead.principles'],
  ['clauses', '不能为空', ['clauses'], []],
  ['due.half1', '06-20', ['due', 'half1'], '6月20日'],
  ['due.half2', '06-20', ['due', 'half2'], '02-30'],
  ['due.half1', '早于', ['due'], SWAPPED],
  ['minima.pilots', '不能小于 0', ['minima', 'pilots'], -1],
  ['minima.works', '应是数字', ['minima', 'works'], '1'],
  ['minima.cases', '应是整数', ['minima', 'cases'], 1.5],
  ['recipient.mailbox', '邮箱', ['recipient', 'mailbox'], 'office'],
  ['recipient.mailLimitMb', '应大于 0', ['recipient', 'mailLimitMb'], 0],
  ['issuedOn', '年-月-日', ['issuedOn'], '2024.5.14'],
  ['attachments.work', '缺少内容', ['attachments', 'work'], undefined],
  ['minima.photos', '不认识', ['minima', 'photos'], 1],
])('a fault at %s is named in its place (%s)', (field, word, at, value) => {
  const outcome = parseNotice(planted(at, value), 'shili/notice.json');
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

function messageOf(source: string): string {
  const outcome = parseNotice(source, 'notice.json');
  return outcome.ok ? '' : outcome.failure.message;
}

test('a fault is given with its line, a missing item with that of the part it is missing from', () => {
  const lineOf = (text: string) => SOURCE.slice(0, SOURCE.indexOf(text)).split('\n').length;
  const wrong = messageOf(SOURCE.replace('"half1": "06-20"', '"half1": "06-31"'));
  expect(wrong).toContain(`“due.half1”处（第 ${lineOf('"half1"')} 行）`);
  const missing = messageOf(SOURCE.replace('"half1": "06-20",', ''));
  expect(missing).toContain(`“due.half1”处（第 ${lineOf('"due"')} 行）缺少内容`);
});

test('all faults are told at once, and a misspelt item with what was meant', () => {
  const message = messageOf(
    SOURCE.replace('"pilots": 1', '"pilot": 1').replace('"06-20"', '"6-20"'),
  );
  expect(message).toContain('有 3 处要改');
  expect(message).toContain('“minima.pilot”处');
  expect(message).toContain('是不是“pilots”');
});

test('an item written twice is refused, as only the last of the two would hold', () => {
  const message = messageOf(SOURCE.replace('"due": {', '"minima": { "pilots": 5 },\n  "due": {'));
  expect(message).toContain('“minima”处');
  expect(message).toContain('写了两遍');
});

test.each([null, 7, [], 'null', ''])('%j is refused', (source) => {
  expect(parseNotice(source, 'notice.json').ok).toBe(false);
});
