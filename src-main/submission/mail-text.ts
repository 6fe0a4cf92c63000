import { periodLabel } from '#shared/domain/period.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import type { Notice } from '#shared/notice/notice.ts';

export interface MailText {
  to: string;
  subject: string;
  body: string;
}

export interface MailPart {
  /** From 1; `of` is 1 when one mail holds everything. */
  number: number;
  of: number;
  /** Names of the files attached to this mail. */
  attached: readonly string[];
  /** Names of files that no mail can hold. */
  leftOut: readonly string[];
}

/** Recipient, subject and body of one of the mails. Lines end in `\n`. */
export function mailText(
  facts: ReportFacts,
  code: CheckCode,
  notice: Notice,
  part: MailPart,
): MailText {
  const unit = oneLine(facts.unit.name) || '（未填单位名称）';
  const period = periodLabel(facts.period);
  const amended = code.version > 1 ? `（第${code.version}版，以此为准）` : '';
  const draft = code.digest === null ? '（草稿）' : '';
  const share = part.of > 1 ? `（第${part.number}封，共${part.of}封）` : '';
  const { statistics } = notice.attachments;
  const listed = part.attached.map((name, index) => `${index + 1}. ${name}`);
  const signers = [
    ['填报单位', unit],
    ['联系人', oneLine(facts.unit.contact)],
    ['联系电话', oneLine(facts.unit.phone)],
  ].filter(([, value]) => value !== '');
  const body = [
    `${notice.recipient.office}：`,
    '',
    `现报送${unit}${period}《${statistics.title}》及有关材料${share}，请查收。`,
    ...(amended === '' ? [] : [`本次为更正后的第${code.version}版，请以此为准。`]),
    '',
    ...(listed.length > 0 ? ['附件：', ...listed, ''] : []),
    ...(part.leftOut.length > 0
      ? [`以下文件超过邮箱大小限制，另行报送：${part.leftOut.join('、')}`, '']
      : []),
    `校验码：${checkCodeText(code)}`,
    ...signers.map(([label, value]) => `${label}：${value}`),
    '',
  ].join('\n');
  return {
    to: notice.recipient.mailbox,
    subject: `${unit}${period}安全宣传“五进”工作报送材料${amended}${draft}${share}`,
    body,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
