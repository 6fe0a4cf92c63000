import { z } from 'zod';
import type { Outcome } from '../domain/failure.ts';
import { type JsonPlaces, jsonPath, jsonPlaces } from './json-places.ts';
import { nearestId } from './nearest-id.ts';
import { type Notice, noticeSchema } from './notice.ts';
import { faultAt, type NoticeFault, noticeFailure } from './notice-fault.ts';

/**
 * Reads a notice profile from its JSON, as text or already parsed. A refusal names the file, and of
 * every fault the path and, in a text, the line: `clauses[3].text`, 第 31 行.
 */
export function parseNotice(source: unknown, file: string): Outcome<Notice> {
  let json = source;
  let places: JsonPlaces = { lines: new Map(), doubled: [] };
  if (typeof source === 'string') {
    const text = withoutByteOrderMark(source);
    try {
      json = JSON.parse(text);
    } catch (error) {
      const reason = `不是有效的 JSON 文件${jsonFaultPlace(error)}`;
      return refused(file, [{ field: '', line: null, reason }]);
    }
    places = jsonPlaces(text);
  }
  const faults = places.doubled.map((field) =>
    faultAt(places, field, '写了两遍，只有后面的有效，请合并或删去一处'),
  );
  const parsed = noticeSchema.safeParse(json, { reportInput: true });
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.data };
  for (const { path, reason } of parsed.error ? schemaFaults(parsed.error) : []) {
    faults.push(faultAt(places, jsonPath(path), reason));
  }
  return refused(file, faults);
}

interface SchemaFault {
  path: PropertyKey[];
  reason: string;
  code: Issue['code'];
  input: unknown;
}

/** What the schema found, in words: unknown keys come several in one issue. */
export function schemaFaults({ issues }: z.core.$ZodError): SchemaFault[] {
  return issues.flatMap((issue) => {
    const { code, input } = issue;
    return issueFaults(issue).map(([path, reason]) => ({ path, reason, code, input }));
  });
}

function refused(file: string, faults: readonly NoticeFault[]): Outcome<never> {
  return { ok: false, failure: noticeFailure(file, faults) };
}

type Issue = z.core.$ZodIssue;

function issueFaults(issue: Issue): [path: PropertyKey[], reason: string][] {
  if (issue.code !== 'unrecognized_keys') return [[issue.path, issueText(issue)]];
  return issue.keys.map((key) => {
    const meant = nearestId(key, keys());
    const reason = meant
      ? `是不认识的项目，是不是“${meant}”？请检查拼写或删去`
      : '是不认识的项目，请检查拼写或删去';
    return [[...issue.path, key], reason];
  });
}

function issueText(issue: Issue): string {
  const last = String(issue.path.at(-1) ?? '');
  if (issue.path[0] === 'due' && issue.code !== 'invalid_type') {
    return issue.code === 'custom' && issue.message.startsWith('half1')
      ? '上半年的截止日期应早于下半年的'
      : '应是每年都有的日期，写成“月-日”，例如 06-20';
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? '缺少内容'
        : `类型不对，应是${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? '不能为空'
        : `${issue.inclusive ? '不能小于' : '应大于'} ${issue.minimum}`;
    case 'too_big':
      return `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      if (last === 'mailbox') return '不是有效的邮箱地址';
      if (last === 'issuedOn') return '应是日期，写成“年-月-日”，例如 2024-05-14';
      return '只能用小写英文字母、数字、点和连字符';
    case 'custom':
      return '与前面的条款编号重复';
    default:
      return '不符合要求';
  }
}

/** Every key a notice may have, at any depth, to guess a misspelt one from. */
const keys = () => keysWithin(z.toJSONSchema(noticeSchema));

function keysWithin(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && schema.properties ? Object.keys(schema.properties) : [];
  return [...own, ...Object.values(schema).flatMap(keysWithin)];
}

const TYPE_WORDS: Record<string, string | undefined> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组项目',
};

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** V8 names the line, or the character's position, in its message. */
function jsonFaultPlace(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(text)?.[1];
  if (line) return `（第 ${line} 行附近）`;
  const position = /position (\d+)/.exec(text)?.[1];
  return position ? `（第 ${Number(position) + 1} 个字符附近）` : '';
}
