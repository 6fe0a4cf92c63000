import type { Failure } from '../domain/failure.ts';
import type { JsonPlaces } from './json-places.ts';

/** One thing in a notice's file that has to be corrected. */
export interface NoticeFault {
  /** `clauses[3].id`; empty when it is the file as a whole. */
  field: string;
  line: number | null;
  /** What is wrong there and the way out, in Chinese, without a full stop. */
  reason: string;
}

export function faultAt({ lines }: JsonPlaces, field: string, reason: string): NoticeFault {
  return { field, line: lineOf(lines, field), reason };
}

/** The line of what is missing is that of the part it is missing from. */
function lineOf(lines: JsonPlaces['lines'], field: string): number | null {
  if (field === '') return null;
  return lines.get(field) ?? lineOf(lines, field.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, ''));
}

/** Named one by one up to here. */
const NAMED_FAULTS = 8;

/** All faults of a notice in one refusal, so that its writer corrects them in one go. */
export function noticeFailure(file: string, faults: readonly NoticeFault[]): Failure {
  const field = faults[0]?.field ?? '';
  return {
    code: 'invalid-input',
    message: `通知文件“${file}”${faultsText(faults)}。请改正后重新添加。`,
    place: field === '' ? { file } : { file, field },
  };
}

/** `“due.half1”处（第 31 行）缺少内容`, numbered when there are several. */
export function faultsText(faults: readonly NoticeFault[]): string {
  if (faults.length === 1) return faults.map(faultText).join('');
  const named = faults
    .slice(0, NAMED_FAULTS)
    .map((fault, index) => `${index + 1}. ${faultText(fault)}`);
  const rest = faults.length > named.length ? '；…' : '';
  return `有 ${faults.length} 处要改：${named.join('；')}${rest}`;
}

function faultText({ field, line, reason }: NoticeFault): string {
  const where = field === '' ? '' : `“${field}”处`;
  return `${where}${line === null ? '' : `（第 ${line} 行）`}${reason}`;
}
