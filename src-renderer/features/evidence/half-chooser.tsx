import { Segmented } from 'antd';
import { HALF_LABELS, HALVES, type Half, type HalfYear } from '#shared/domain/period.ts';
import { YearChooser } from '../../ui/typed/year-chooser.tsx';
import './evidence.css';

interface Props {
  which: HalfYear;
  onChange: (which: HalfYear) => void;
}

const OPTIONS = HALVES.map((half) => ({ value: half, label: HALF_LABELS[half] }));

export function HalfChooser({ which, onChange }: Props) {
  return (
    <span className="wj-evidence-choose">
      <YearChooser
        label="年度"
        year={which.year}
        onChange={(year) => onChange({ ...which, year })}
      />
      <Segmented<Half>
        aria-label="哪个半年"
        value={which.half}
        options={OPTIONS}
        onChange={(half) => onChange({ ...which, half })}
      />
    </span>
  );
}
