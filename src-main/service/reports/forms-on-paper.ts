import { Refusal } from '#shared/domain/failure.ts';
import { formFileBase } from '#shared/forms/file-name.ts';
import { paperTitle } from '#shared/forms/paper-title.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { Desk } from '../desk/desk.ts';
import { ownWords } from '../templates/own-words.ts';
import { readTemplateFile, templatesServing } from '../templates/template-shelf.ts';
import { formsOf, type NamedForm, type NamedSummary, summariesOf } from './forms-of.ts';

/** A form as it goes on paper. */
export interface FormOnPaper extends NamedForm {
  /** Name of the office's own form that it is made on; null for the built-in layout. */
  office: string | null;
  /** The office's form has rows for several works or cases and stands for all of them. */
  takesAll: boolean;
}

export interface PapersOfReport {
  forms: FormOnPaper[];
  /** Lists before the forms they list; an office's form that takes them all is their list. */
  summaries: NamedSummary[];
}

/** What a report prints: one paper for each form, or one for all works where the office's form takes all. */
export async function formsOnPaper(
  desk: Desk,
  facts: ReportFacts,
  code: CheckCode,
): Promise<PapersOfReport> {
  const served = await templatesServing(desk);
  const papers = new Map<FormKind, Pick<FormOnPaper, 'office' | 'takesAll'>>();
  const paperFor = async (kind: FormKind) => {
    const office = served[kind] ?? null;
    const mayTakeAll = office !== null && kind !== 'statistics';
    return { office, takesAll: mayTakeAll && (await takesAll(desk, kind, office)) };
  };
  const forms: FormOnPaper[] = [];
  for (const form of formsOf(facts, code)) {
    const { kind } = form;
    const known = papers.get(kind);
    if (known?.takesAll) continue;
    const paper = known ?? (await paperFor(kind));
    papers.set(kind, paper);
    const named = paper.takesAll
      ? { name: formFileBase(facts, kind), title: paperTitle(facts, kind) }
      : {};
    forms.push({ ...form, ...paper, ...named });
  }
  const summaries = summariesOf(facts, code).filter(({ of }) => !papers.get(of)?.takesAll);
  return { forms, summaries };
}

/** A form that is gone or broken is told where it is filled; here it stands for one record. */
async function takesAll(desk: Desk, kind: FormKind, office: string): Promise<boolean> {
  try {
    const blank = { name: office, bytes: await readTemplateFile(desk, office) };
    const words = await ownWords(desk);
    return await desk.reader.ask('takesAll', office, { blank, kind, words });
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
