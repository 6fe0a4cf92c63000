import { Button, Checkbox, Input, Segmented } from 'antd';
import {
  PAPER_SIZES,
  type PaperSetup,
  TYPE_SIZE_LABELS,
  TYPE_SIZES,
} from '#shared/papers/paper-setup.ts';
import { choiceOptions } from '../../ui/choices.ts';

interface Props {
  title: string;
  onTitle: (title: string) => void;
  setup: PaperSetup;
  onSetup: (setup: PaperSetup) => void;
  columns: readonly { key: string; label: string }[];
  /** In the order printed. */
  shown: readonly string[];
  usual: readonly string[];
  onShown: (columns: readonly string[]) => void;
}

/** What the clerk may choose of a printed table. */
export function PrintOptions(props: Props) {
  const { setup, onSetup, columns, shown, usual, onShown } = props;
  const toggle = (key: string, ticked: boolean) =>
    onShown(ticked ? [...shown, key] : shown.filter((each) => each !== key));
  return (
    <div className="print-options">
      <div className="wj-labelled">
        标题
        <Input
          aria-label="标题"
          maxLength={60}
          value={props.title}
          onChange={(event) => props.onTitle(event.target.value)}
        />
      </div>
      <div className="wj-labelled">
        纸张
        <Segmented
          aria-label="纸张"
          value={setup.size}
          options={[...PAPER_SIZES]}
          onChange={(size) => onSetup({ ...setup, size })}
        />
      </div>
      <div className="wj-labelled">
        方向
        <Segmented<PaperSetup['orientation']>
          aria-label="方向"
          value={setup.orientation}
          options={[
            { value: 'landscape', label: '横向' },
            { value: 'portrait', label: '纵向' },
          ]}
          onChange={(orientation) => onSetup({ ...setup, orientation })}
        />
      </div>
      <div className="wj-labelled">
        字号
        <Segmented
          aria-label="字号"
          value={setup.type}
          options={choiceOptions(TYPE_SIZES, TYPE_SIZE_LABELS)}
          onChange={(type) => onSetup({ ...setup, type })}
        />
      </div>
      <div className="wj-labelled" role="group" aria-label="打印哪些列">
        <span>
          打印哪些列
          <Button type="link" size="small" onClick={() => onShown(usual)}>
            恢复
          </Button>
        </span>
        {columns.map(({ key, label }) => (
          <Checkbox
            key={key}
            checked={shown.includes(key)}
            disabled={shown.length === 1 && shown.includes(key)}
            onChange={(event) => toggle(key, event.target.checked)}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
