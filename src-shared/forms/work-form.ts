import { type CivilDate, toChineseDate } from '../domain/civil-date.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import { WORK_TYPE_LABELS, type WorkInput } from '../domain/work.ts';
import { formOf } from './form-heading.ts';
import type { FormModel } from './form-model.ts';
import { PORTRAIT } from './page.ts';
import { contactRow, fieldPairRow, fieldRow, recordProse, recordTable } from './record-table.ts';
import type { CheckCode, ReportFacts } from './report-facts.ts';

/** 附件3: one sheet for each work sent. */
export function workForm(facts: ReportFacts, work: WorkInput, code: CheckCode): FormModel {
  const settings = work.settings.map((setting) => SETTING_LABELS[setting]).join('、');
  const fields = [
    fieldRow({ id: 'unit', label: '报送单位', value: facts.unit.name }),
    fieldRow({ id: 'title', label: '作品名称', value: work.title }),
    fieldPairRow(
      { id: 'type', label: '作品类型', value: WORK_TYPE_LABELS[work.type] },
      { id: 'createdOn', label: '创作时间', value: dateText(work.createdOn) },
    ),
    fieldRow({ id: 'authors', label: '作者', value: work.authors }),
    fieldRow({ id: 'settings', label: '五进场所', value: settings }),
    fieldRow({ id: 'publishedAt', label: '发布平台', value: work.publishedAt }),
    fieldPairRow(
      { id: 'publishedOn', label: '发布时间', value: dateText(work.publishedOn) },
      { id: 'reach', label: '传播量', value: work.reach > 0 ? `${work.reach}人次` : '' },
    ),
    contactRow(work, facts),
  ];
  const table = recordTable(facts, fields, [
    recordProse({ id: 'introduction', label: '作品简介', value: work.introduction }, 48),
    recordProse({ id: 'originality', label: '原创声明', value: work.originality }, 14),
  ]);
  return formOf({ kind: 'work', facts, code, page: PORTRAIT, about: work.title }, [table]);
}

function dateText(date: CivilDate | null): string {
  return date === null ? '' : toChineseDate(date);
}
