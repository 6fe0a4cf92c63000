import { checkCodeText } from '#shared/forms/report-facts.ts';
import { type LetterFacts, oneLine, reportLetter } from './report-letter.ts';

export interface MailText {
  to: string;
  subject: string;
  body: string;
}

interface Enclosure {
  name: string;
  /** What it is: several files of one title are one attachment to the reader. */
  title: string;
}

export interface MailPart {
  /** From 1; `of` is 1 when one mail holds everything. */
  number: number;
  of: number;
  attached: readonly Enclosure[];
  /** Files that no mail can hold. */
  leftOut: readonly Enclosure[];
}

/** Recipient, subject and body of one of the mails. Lines end in `\n`. */
export function mailText(letterFacts: LetterFacts, part: MailPart): MailText {
  const { facts, code, notice } = letterFacts;
  const { titleWords, addressee, paragraphs, unit, day } = reportLetter(letterFacts);
  const amended = code.version > 1 ? `（第${code.version}版，以此为准）` : '';
  const share = part.of > 1 ? `（第${part.number}封，共${part.of}封）` : '';
  const asked = [
    ['联系人', oneLine(facts.unit.contact)],
    ['联系电话', oneLine(facts.unit.phone)],
    ['校验码', checkCodeText(code)],
  ].filter(([, value]) => value !== '');
  const body = [
    [`${addressee}：`],
    [...paragraphs, ...shareWords(part), ...leftOutWords(part)].map((text) => `　　${text}`),
    enclosureLines(part.attached),
    [unit, day],
    asked.map(([label, value]) => `${label}：${value}`),
  ].filter((lines) => lines.length > 0);
  return {
    to: notice.recipient.mailbox,
    subject: `${titleWords.join('')}${amended}${share}`,
    body: `${body.map((lines) => lines.join('\n')).join('\n\n')}\n`,
  };
}

function shareWords({ number, of }: MailPart): string[] {
  return of > 1 ? [`材料分${of}封邮件报送，这是第${number}封。`] : [];
}

function leftOutWords({ leftOut }: MailPart): string[] {
  if (leftOut.length === 0) return [];
  const files = leftOut.map(({ name, title }) => `${title}（${name}）`);
  return [`以下文件超过邮箱上限，另行报送：${files.join('、')}。`];
}

/** After 附件： the first, the others below its number. */
function enclosureLines(attached: readonly Enclosure[]): string[] {
  const titles = [...new Set(attached.map(({ title }) => title))];
  return titles.map(
    (title, index) => `　　${index === 0 ? '附件：' : '　　　'}${index + 1}. ${oneLine(title)}`,
  );
}
