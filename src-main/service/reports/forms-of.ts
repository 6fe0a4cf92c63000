import { caseForm } from '#shared/forms/case-form.ts';
import { formFileBase, paperFileBase } from '#shared/forms/file-name.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { paperTitle } from '#shared/forms/paper-title.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { caseSummary, summaryTitle, workSummary } from '#shared/forms/summary-form.ts';
import { workForm } from '#shared/forms/work-form.ts';
import type { FormKind } from '#shared/notice/notice.ts';

export interface NamedForm {
  kind: FormKind;
  /** File name without extension, unique within the report. */
  name: string;
  model: FormModel;
  /** As letters and lists name it. */
  title: string;
  /** The work or case it is about. */
  recordId: string | null;
}

/** What a form is known by within its report. */
export function formKey({ kind, recordId }: Pick<NamedForm, 'kind' | 'recordId'>): string {
  return recordId ?? kind;
}

/** Every form of a report: the statistics table, then one for each work and each case. */
export function formsOf(facts: ReportFacts, code: CheckCode): NamedForm[] {
  const forms: NamedForm[] = [
    {
      kind: 'statistics',
      name: formFileBase(facts, 'statistics'),
      model: statisticsForm(facts, code),
      title: paperTitle(facts, 'statistics'),
      recordId: null,
    },
    ...facts.works.map((work) => ({
      kind: 'work' as const,
      name: formFileBase(facts, 'work', work.title),
      model: workForm(facts, work, code),
      title: paperTitle(facts, 'work', work.title),
      recordId: work.id,
    })),
    ...facts.cases.map((resultCase) => ({
      kind: 'case' as const,
      name: formFileBase(facts, 'case', resultCase.title),
      model: caseForm(facts, resultCase, code),
      title: paperTitle(facts, 'case', resultCase.title),
      recordId: resultCase.id,
    })),
  ];
  return withUniqueNames(forms);
}

/** 作品汇总表 or 案例汇总表, of a report that sends several. Nobody signs it: it is of the forms it lists. */
export interface NamedSummary {
  kind: 'works' | 'cases';
  /** The forms that it lists. */
  of: FormKind;
  name: string;
  model: FormModel;
  title: string;
}

export function summariesOf(facts: ReportFacts, code: CheckCode): NamedSummary[] {
  const { attachments, works, cases, unit, period, filledOn } = facts;
  const head = (of: FormKind) => ({
    title: summaryTitle(attachments[of].title),
    unit,
    period,
    filledOn,
    footerText: `校验码：${checkCodeText(code)}`,
    isFull: facts.extras?.includes(of) ?? false,
  });
  const named = (kind: NamedSummary['kind'], of: FormKind, paper: string, model: FormModel) => ({
    kind,
    of,
    name: paperFileBase(paper, facts),
    model,
    title: head(of).title,
  });
  return [
    ...(works.length > 1
      ? [named('works', 'work', '作品汇总表', workSummary(head('work'), works))]
      : []),
    ...(cases.length > 1
      ? [named('cases', 'case', '案例汇总表', caseSummary(head('case'), cases))]
      : []),
  ];
}

/** Two works of the same title must not overwrite each other's file. */
function withUniqueNames(forms: NamedForm[]): NamedForm[] {
  const seen = new Map<string, number>();
  return forms.map((form) => {
    const key = form.name.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? form : { ...form, name: `${form.name}（${count}）` };
  });
}
