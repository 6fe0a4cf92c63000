import { ownAt } from '../domain/own-at.ts';
import type { FormKind } from './notice.ts';

/** What each part of a notice is called where it is entered; keys are paths in its JSON. */
export const NOTICE_LABELS = {
  title: '通知标题',
  shortTitle: '简称',
  issuers: '发文单位',
  issuedOn: '发文日期',
  clauses: '逐条要求',
  'due.half1': '上半年截止日',
  'due.half2': '下半年截止日',
  'tables.month': '另报每月统计表，月后几天内',
  'tables.quarter': '另报每季统计表，季后几天内',
  'minima.pilots': '每年至少试点',
  'minima.works': '每年至少作品',
  'minima.cases': '每年至少成果案例',
  'recipient.office': '报送给哪个部门',
  'recipient.contact': '联系人',
  'recipient.phone': '联系电话',
  'recipient.mailbox': '邮箱',
  'recipient.mailLimitMb': '单封邮件上限',
} as const;

export const CLAUSE_LABELS = {
  id: '核对什么',
  place: '在通知里的位置',
  text: '通知原文',
  atLeast: '数量要求',
  unchecked: '不核对的原因',
} as const;

export const ATTACHMENT_LABELS = { label: '附件几', title: '表名' } as const;

export const FORM_LABELS: Record<FormKind, string> = {
  statistics: '统计表',
  work: '作品表',
  case: '案例表',
};

/** Where a path leads, in words: `第 3 条的“通知原文”`. */
export function noticePlace(path: readonly PropertyKey[]): string {
  const [part, second, third] = path;
  if (part === 'clauses' && typeof second === 'number') {
    return `第 ${second + 1} 条的“${word(CLAUSE_LABELS, third)}”`;
  }
  if (part === 'attachments') {
    return `${word(FORM_LABELS, second)}的“${word(ATTACHMENT_LABELS, third)}”`;
  }
  const key = part === 'issuers' ? part : path.join('.');
  return `“${word(NOTICE_LABELS, key)}”`;
}

function word(labels: Readonly<Record<string, string>>, key: PropertyKey | undefined): string {
  return ownAt(labels, String(key)) ?? String(key);
}
