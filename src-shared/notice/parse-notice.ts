import type { z } from 'zod';
import type { Outcome } from '../contract/failure.ts';
import { type Notice, noticeSchema } from './notice.ts';

/**
 * Reads a notice profile from its JSON, as text or already parsed. A refusal names the file and the
 * path of the first faulty field, `clauses[3].text`.
 */
export function parseNotice(source: unknown, file: string): Outcome<Notice> {
  let json = source;
  if (typeof source === 'string') {
    try {
      json = JSON.parse(withoutByteOrderMark(source));
    } catch (error) {
      return refused(file, '', `不是有效的 JSON 文件${jsonFaultPlace(error)}`);
    }
  }
  const parsed = noticeSchema.safeParse(json, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return issue
    ? refused(file, pathText(issue), issueText(issue))
    : refused(file, '', '内容不符合通知文件的格式');
}

function refused(file: string, field: string, reason: string): Outcome<Notice> {
  const where = field === '' ? '' : `“${field}”处`;
  return {
    ok: false,
    failure: {
      code: 'invalid-input',
      message: `通知文件 ${file} ${where}${reason}。请改正后重新添加。`,
      place: field === '' ? { file } : { file, field },
    },
  };
}

type Issue = z.core.$ZodIssue;

function pathText(issue: Issue): string {
  const path =
    issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
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
    case 'unrecognized_keys':
      return '是不认识的项目，请检查拼写或删去';
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
