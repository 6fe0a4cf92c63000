import { PUBLICITY_FORM_LABELS } from '../domain/publicity-form.ts';
import type { ResultCaseInput } from '../domain/result-case.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import {
  type Column,
  column,
  contactColumn,
  type OfUnit,
  onLines,
  type SummaryHead,
} from './summary-column.ts';

/** What 案例汇总表 tells of each case. */
export function caseColumns(head: SummaryHead): Column<OfUnit<ResultCaseInput>>[] {
  return head.isFull ? fullCase(head) : usualCase(head);
}

function usualCase(head: SummaryHead): Column<OfUnit<ResultCaseInput>>[] {
  return [
    column('title', '案例名称', 'rest', ({ title }) => title, 'left'),
    column('setting', '案例类别', 22, kindOf),
    column('form', '宣传形式', 34, formWord),
    column('period', '实施时间', 42, ({ period }) => period),
    contactColumn(head),
  ];
}

function fullCase(head: SummaryHead): Column<OfUnit<ResultCaseInput>>[] {
  return [
    column('title', '案例名称', 'rest', ({ title }) => title, 'left'),
    column('kind', '案例类别及\n宣传形式', 25, (each) => onLines([kindOf(each), formWord(each)])),
    column('period', '实施时间', 24, ({ period }) => period),
    column('summary', '内容摘要', 48, ({ summary }) => summary, 'left'),
    column('innovation', '创新点', 38, ({ innovation }) => innovation, 'left'),
    column('evidenceList', '佐证材料清单', 30, ({ evidenceList }) => evidenceList, 'left'),
    // An address of mail is one long word.
    contactColumn(head, 34, (each) => mailOf(head, each)),
  ];
}

function kindOf({ setting }: ResultCaseInput): string {
  return setting === null ? '' : `进${SETTING_LABELS[setting]}`;
}

function formWord({ form }: ResultCaseInput): string {
  return form === null ? '' : PUBLICITY_FORM_LABELS[form];
}

function mailOf({ unit }: SummaryHead, { email, unitName }: OfUnit<ResultCaseInput>): string {
  return unitName === undefined ? email || unit.email : email;
}
