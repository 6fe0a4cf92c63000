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
  const isFull = facts.extras?.includes('work') ?? false;
  const settings = work.settings.map((setting) => SETTING_LABELS[setting]).join('、');
  const fields = [
    fieldRow({ id: 'unit', label: '报送单位', value: facts.unit.name }),
    fieldRow({ id: 'title', label: '作品名称', value: work.title }),
    fieldPairRow(
      { id: 'type', label: '作品类型', value: WORK_TYPE_LABELS[work.type] },
      { id: 'createdOn', label: '创作时间', value: dateText(work.createdOn) },
    ),
    fieldRow({ id: 'authors', label: '作者', value: work.authors }),
    ...(isFull ? [fieldRow({ id: 'makers', label: '主创单位', value: work.makers })] : []),
    fieldRow({ id: 'settings', label: '五进场所', value: settings }),
    fieldRow({ id: 'publishedAt', label: '发布平台', value: work.publishedAt }),
    fieldPairRow(
      { id: 'publishedOn', label: '发布时间', value: dateText(work.publishedOn) },
      { id: 'reach', label: '传播量', value: work.reach > 0 ? `${work.reach}人次` : '' },
    ),
    ...(isFull ? recording(work) : []),
    contactRow(work, facts),
  ];
  const table = recordTable(facts, fields, [
    recordProse({ id: 'introduction', label: '作品简介', value: work.introduction }, 48),
    recordProse({ id: 'originality', label: '原创声明', value: work.originality }, 14),
    ...(isFull ? rights(work) : []),
  ]);
  return formOf({ kind: 'work', facts, code, page: PORTRAIT, about: work.title }, [table]);
}

/** What only some offices ask for: the recording itself, and whose what is in it is. */
function recording(work: WorkInput) {
  return [
    fieldPairRow(
      { id: 'duration', label: '时长', value: work.duration },
      { id: 'format', label: '格式', value: work.format },
    ),
    fieldRow({ id: 'link', label: '作品链接', value: work.link }),
  ];
}

function rights(work: WorkInput) {
  return [
    recordProse({ id: 'authorisation', label: '授权说明', value: work.authorisation }, 9),
    recordProse({ id: 'sources', label: '素材与人工\n智能说明', value: work.sources }, 12),
  ];
}

function dateText(date: CivilDate | null): string {
  return date === null ? '' : toChineseDate(date);
}
