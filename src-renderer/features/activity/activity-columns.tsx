import { PaperClipOutlined } from '@ant-design/icons';
import { ACTIVITY_MODE_LABELS, type Activity } from '#shared/domain/activity.ts';
import { OCCASION_LABELS } from '#shared/domain/occasion.ts';
import { PRINCIPLE_LABELS } from '#shared/domain/principle.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { formatCount, formatInstant } from '../../ui/numbers.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';

type Text = (activity: Activity) => string;

export const ACTIVITY_COLUMNS: readonly SheetColumn<Activity>[] = [
  text('date', 108, (a) => a.date),
  text('endDate', 108, (a) => a.endDate ?? ''),
  { ...text('title', 220, (a) => a.title), grows: true },
  text('form', 150, (a) => PUBLICITY_FORM_LABELS[a.form]),
  text('settings', 130, (a) => a.settings.map((s) => SETTING_LABELS[s]).join('、')),
  count('sessions', 68, (a) => a.sessions),
  count('audience', 96, (a) => a.audience),
  text('place', 160, (a) => a.place),
  text('organiser', 160, (a) => a.organiser),
  text('partners', 160, (a) => a.partners),
  text('occasion', 130, (a) => (a.occasion ? OCCASION_LABELS[a.occasion] : '')),
  {
    ...text('principles', 200, (a) => a.principles.map((p) => PRINCIPLE_LABELS[p]).join('、')),
    sortable: false,
  },
  text('targetGroup', 130, (a) => a.targetGroup),
  count('materials', 128, (a) => a.materials),
  count('mediaItems', 100, (a) => a.mediaItems),
  text('mode', 110, (a) => ACTIVITY_MODE_LABELS[a.mode]),
  { ...text('summary', 240, (a) => a.summary), sortable: false },
  { ...text('remarks', 180, (a) => a.remarks), sortable: false },
  {
    ...count('fileCount', 80, (a) => a.fileCount),
    sortable: false,
    render: (a) =>
      a.fileCount > 0 ? (
        <>
          <PaperClipOutlined aria-hidden /> {a.fileCount}
        </>
      ) : (
        <span className="wj-guess">缺</span>
      ),
  },
  text('updatedAt', 150, (a) => formatInstant(a.updatedAt)),
];

function text(field: string, widthPx: number, read: Text): SheetColumn<Activity> {
  return {
    field,
    label: field === 'updatedAt' ? '最后修改' : fieldLabel(field),
    widthPx,
    text: read,
  };
}

/** Copied out as a bare number, so that a spreadsheet can add it up. */
function count(
  field: string,
  widthPx: number,
  read: (activity: Activity) => number,
): SheetColumn<Activity> {
  return {
    ...text(field, widthPx, (a) => String(read(a))),
    numeric: true,
    render: (a) => formatCount(read(a)),
  };
}
