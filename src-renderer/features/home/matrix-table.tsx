import type { Measure } from '#shared/domain/measures.ts';
import type { Period } from '#shared/domain/period.ts';
import {
  PUBLICITY_FORM_LABELS,
  PUBLICITY_FORMS,
  type PublicityForm,
} from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS, type Setting } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import { formatCount } from '../../ui/numbers.ts';
import { behindLabel, showBehind } from './drill-down.ts';

interface Props {
  tally: Tally;
  period: Period;
  measure: Measure;
}

/** The heat map's numbers as a table; each opens its activities. */
export function MatrixTable({ tally, period, measure }: Props) {
  const figure = (value: number, form?: PublicityForm, setting?: Setting) => (
    <td key={setting ?? 'total'} className="wj-number">
      <button
        type="button"
        className="wj-figure"
        aria-label={`${behindLabel(period, form, setting)}：${formatCount(value)}`}
        onClick={() => showBehind(period, form, setting)}
      >
        {formatCount(value)}
      </button>
    </td>
  );
  return (
    <table className="wj-table">
      <thead>
        <tr>
          <th scope="col">宣传形式</th>
          {SETTINGS.map((setting) => (
            <th key={setting} scope="col" className="wj-number">
              进{SETTING_LABELS[setting]}
            </th>
          ))}
          <th scope="col" className="wj-number">
            合计
          </th>
        </tr>
      </thead>
      <tbody>
        {PUBLICITY_FORMS.map((form) => (
          <tr key={form}>
            <th scope="row">{PUBLICITY_FORM_LABELS[form]}</th>
            {SETTINGS.map((setting) => figure(tally.matrix[form][setting][measure], form, setting))}
            {figure(tally.byForm[form][measure], form)}
          </tr>
        ))}
        <tr>
          <th scope="row">合计</th>
          {SETTINGS.map((setting) => figure(tally.bySetting[setting][measure], undefined, setting))}
          {figure(tally.total[measure])}
        </tr>
      </tbody>
    </table>
  );
}
