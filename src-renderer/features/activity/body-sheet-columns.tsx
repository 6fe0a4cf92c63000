import type { Activity } from '#shared/domain/activity.ts';
import { BODY_ROLE_LABELS } from '#shared/domain/said-bodies.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import type { BesideCells } from '../record/beside-cells.ts';
import { textColumn } from '../record/columns.ts';
import type { FormValues } from '../record/desk.ts';
import { BODY_CELLS } from './body-cells.ts';

const WIDTH_PX = 150;

export function bodySheetColumns(cells: BesideCells): SheetColumn<Activity>[] {
  return BODY_CELLS.map((field) => ({
    ...textColumn<Activity>(
      field,
      WIDTH_PX,
      (row) => cells.textOf(row as unknown as FormValues, field),
      BODY_ROLE_LABELS[field],
    ),
    leastPx: 100,
    sortable: false,
    render: (row) => {
      const values = row as unknown as FormValues;
      const text = cells.textOf(values, field);
      return text === '' && cells.marksOf(values)[field] ? (
        <span className="wj-guess">请核对</span>
      ) : (
        text
      );
    },
  }));
}
