import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Notice } from '#shared/notice/notice.ts';
import type { EnteredNotice } from '#shared/rules/entered-notice.ts';

const FILE = path.join(import.meta.dirname, 'notices', 'shili-2025', 'notice.json');

/** What a clerk enters of a made-up office's notice, with some parts of it otherwise. */
export function enteredNotice(parts: Partial<EnteredNotice> = {}): EnteredNotice {
  const { id: _, ...entered } = JSON.parse(readFileSync(FILE, 'utf8')) as Notice;
  return { ...entered, title: '示例镇安全宣传“五进”工作通知', shortTitle: '示例镇通知', ...parts };
}
