import { type CivilDate, toChineseDate } from '../domain/civil-date.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import { WORK_TYPE_LABELS, type WorkInput } from '../domain/work.ts';
import { footerOf, formHeading } from './form-heading.ts';
import type { FormModel } from './form-model.ts';
import { PORTRAIT } from './page.ts';
import { fieldPairRow, fieldRow, recordProseRow, recordTable } from './record-table.ts';
import type { CheckCode, ReportFacts } from './report-facts.ts';

/** 附件3: one sheet for each work sent. */
export function workForm(facts: ReportFacts, work: WorkInput, code: CheckCode): FormModel {
  const settings = work.settings.map((setting) => SETTING_LABELS[setting]).join('、');
  const table = recordTable(facts, [
    fieldRow({ id: 'unit', label: '报送单位', value: facts.unit.name }),
    fieldRow({ id: 'title', label: '作品名称', value: work.title }),
    fieldPairRow(
      { id: 'type', label: '作品类型', value: WORK_TYPE_LABELS[work.type] },
      { id: 'createdOn', label: '创作时间', value: dateText(work.createdOn) },
    ),
    fieldRow({ id: 'authors', label: '作者', value: work.authors }),
    fieldRow({ id: 'settings', label: '五进场所', value: settings }),
    fieldPairRow(
      { id: 'publishedAt', label: '发布平台', value: work.publishedAt },
      { id: 'publishedOn', label: '发布时间', value: dateText(work.publishedOn) },
    ),
    fieldRow({ id: 'reach', label: '传播量', value: work.reach > 0 ? `${work.reach}人次` : '' }),
    recordProseRow({ id: 'introduction', label: '作品简介', value: work.introduction }, 48),
    recordProseRow({ id: 'originality', label: '原创声明', value: work.originality }, 14),
    fieldPairRow(
      { id: 'contact', label: '联系人', value: work.contact },
      { id: 'phone', label: '联系电话', value: work.phone },
      true,
    ),
  ]);
  const blocks = [...formHeading(facts, 'work'), table];
  return { kind: 'work', page: PORTRAIT, blocks, footerText: footerOf(code) };
}

function dateText(date: CivilDate | null): string {
  return date === null ? '' : toChineseDate(date);
}
