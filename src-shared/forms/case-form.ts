import { parseCivilDate, toChineseDate } from '../domain/civil-date.ts';
import { PUBLICITY_FORM_LABELS } from '../domain/publicity-form.ts';
import type { ResultCaseInput } from '../domain/result-case.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import { formOf } from './form-heading.ts';
import type { FormModel } from './form-model.ts';
import { PORTRAIT } from './page.ts';
import type { Prose } from './prose-rows.ts';
import { contactRow, fieldPairRow, fieldRow, recordProse, recordTable } from './record-table.ts';
import type { CheckCode, ReportFacts } from './report-facts.ts';

/** 附件4: one paper for each result case sent. */
export function caseForm(
  facts: ReportFacts,
  resultCase: ResultCaseInput,
  code: CheckCode,
): FormModel {
  const { setting, form } = resultCase;
  const isFull = facts.extras?.includes('case') ?? false;
  const extra = (id: 'summary' | 'innovation' | 'evidenceList', label: string) =>
    isFull ? [recordProse({ id, label, value: resultCase[id] }, 12)] : [];
  const fields = [
    fieldRow({ id: 'unit', label: '报送单位', value: facts.unit.name }),
    fieldRow({ id: 'title', label: '案例名称', value: resultCase.title }),
    fieldPairRow(
      {
        id: 'setting',
        label: '案例类别',
        value: setting === null ? '' : `进${SETTING_LABELS[setting]}`,
      },
      { id: 'form', label: '宣传形式', value: form === null ? '' : PUBLICITY_FORM_LABELS[form] },
    ),
    fieldRow({ id: 'period', label: '实施时间', value: resultCase.period }),
    contactRow(resultCase, facts),
    ...(isFull
      ? [fieldRow({ id: 'email', label: '邮箱', value: resultCase.email || facts.unit.email })]
      : []),
  ];
  const table = recordTable(facts, fields, [
    ...linkedRecords(facts, resultCase),
    ...extra('summary', '内容摘要'),
    recordProse({ id: 'background', label: '实施背景', value: resultCase.background }, 14),
    recordProse({ id: 'practice', label: '经验做法', value: resultCase.practice }, 24),
    ...extra('innovation', '创新点'),
    ...extra('evidenceList', '佐证材料\n清单'),
    recordProse({ id: 'results', label: '取得成效', value: resultCase.results }, 14),
    recordProse(
      { id: 'promotion', label: '经验启示及\n推广价值', value: resultCase.promotion },
      14,
    ),
  ]);
  return formOf({ kind: 'case', facts, code, page: PORTRAIT, about: resultCase.title }, [table]);
}

/** Prose for the activities and pilots the case rests on; none when it names none. */
function linkedRecords(facts: ReportFacts, { activityIds, pilotIds }: ResultCaseInput): Prose[] {
  const activities = facts.activities.filter(({ id }) => activityIds.includes(id));
  const pilots = facts.pilots.filter(({ id }) => pilotIds.includes(id));
  const proses: Prose[] = [];
  if (activities.length > 0) {
    const value = activities.map(({ date, title }) => `${title}（${dateText(date)}）`).join('；');
    proses.push(recordProse({ id: 'activities', label: '相关活动', value }, 9));
  }
  if (pilots.length > 0) {
    const value = pilots.map(({ name, kind }) => `${name}（${SETTING_LABELS[kind]}）`).join('；');
    proses.push(recordProse({ id: 'pilots', label: '相关试点', value }, 9));
  }
  return proses;
}

function dateText(text: string): string {
  const date = parseCivilDate(text);
  return date === null ? text : toChineseDate(date);
}
