import { paperFileBase } from '#shared/forms/file-name.ts';
import { paperTitle } from '#shared/forms/paper-title.ts';
import { checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import type { PackageAttachment, PackageDocument } from '../../submission/material.ts';
import { type LetterFacts, oneLine, reportLetter } from '../../submission/report-letter.ts';

/** 报送函 as the first paper of the package. */
export async function letterDocument(
  about: LetterFacts,
  attachments: readonly PackageAttachment[],
  papers: readonly PackageDocument[],
): Promise<PackageDocument> {
  const { writeLetter } = await import('../../documents/word/write-letter.ts');
  const { facts, code } = about;
  const { titleWords, ...letter } = reportLetter(about);
  const asked = [
    ['联系人', oneLine(facts.unit.contact)],
    ['联系电话', oneLine(facts.unit.phone)],
  ].filter(([, value]) => value !== '');
  const bytes = await writeLetter({
    ...letter,
    titleWords: [...titleWords.slice(0, -1), '的函'],
    enclosures: [...titlesOf(papers, 'account'), ...enclosuresOf(facts, attachments, papers)],
    contact: asked.length === 0 ? '' : `（${asked.map((pair) => pair.join('：')).join('，')}）`,
    footerText: `校验码：${checkCodeText(code)}`,
  });
  return {
    name: `${paperFileBase('报送函', facts)}.docx`,
    bytes,
    role: 'letter',
    title: '报送函',
    pages: 1,
  };
}

/** By kind, so that a letter of many works stays on its page. */
function enclosuresOf(
  facts: ReportFacts,
  attachments: readonly PackageAttachment[],
  papers: readonly PackageDocument[],
): string[] {
  const { works, cases } = facts;
  const files = attachments.filter(({ role }) => role !== 'scan').length;
  return [
    paperTitle(facts, 'statistics'),
    ...titlesOf(papers, 'works'),
    ...several(facts, 'work', works, '件'),
    ...titlesOf(papers, 'cases'),
    ...several(facts, 'case', cases, '个'),
    ...(attachments.length > files ? ['以上各表签字盖章扫描件'] : []),
    ...(files > 0 ? [`作品文件、佐证材料（${files}个）`] : []),
  ];
}

/** Excel and Word of one list are one enclosure. */
function titlesOf(papers: readonly PackageDocument[], of: PackageDocument['role']): string[] {
  return [...new Set(papers.filter(({ role }) => role === of).flatMap(({ title }) => title ?? []))];
}

function several(
  facts: ReportFacts,
  kind: 'work' | 'case',
  records: readonly { title: string }[],
  unit: string,
): string[] {
  const [first, ...more] = records;
  if (!first) return [];
  if (more.length === 0) return [paperTitle(facts, kind, oneLine(first.title))];
  return [`${paperTitle(facts, kind)}（${records.length}${unit}）`];
}
