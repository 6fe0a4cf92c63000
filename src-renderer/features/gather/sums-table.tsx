import { useState } from 'react';
import { fieldName } from '#shared/blanks/field-names.ts';
import type { HalfYear } from '#shared/domain/period.ts';
import { SUM_ROWS, UNIT_COLUMNS } from '#shared/gather/sum-fields.ts';
import { formatCount } from '../../ui/numbers.ts';
import { SharesDrawer } from './shares-drawer.tsx';

interface Props {
  which: HalfYear;
  numbers: Readonly<Record<string, number>>;
}

const HEADINGS = SUM_ROWS[0]?.cells ?? [];
const COUNTS = UNIT_COLUMNS.filter(({ field }) => !field.startsWith('m.'));

/** 汇总表 on screen; each number opens the units that it is the sum of. */
export function SumsTable({ which, numbers }: Props) {
  const [field, setField] = useState<string | null>(null);
  const figure = (of: string) => (
    <button
      type="button"
      className="wj-figure"
      aria-label={`${fieldName(of)}：${formatCount(numbers[of] ?? 0)}`}
      onClick={() => setField(of)}
    >
      {formatCount(numbers[of] ?? 0)}
    </button>
  );
  return (
    <section className="wj-card gather-sums" aria-label="汇总表">
      <table className="wj-table">
        <thead>
          <tr>
            <th scope="col">宣传形式</th>
            {HEADINGS.map(({ heading }) => (
              <th key={heading} scope="col" className="wj-number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SUM_ROWS.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td key={cell.field} className="wj-number">
                  {figure(cell.field)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {COUNTS.map(({ heading, field: of }) => (
          <span key={of} className="gather-count">
            {heading} {figure(of)}
          </span>
        ))}
      </p>
      <SharesDrawer which={which} field={field} onClose={() => setField(null)} />
    </section>
  );
}
