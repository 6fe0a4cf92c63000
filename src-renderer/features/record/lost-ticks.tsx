import { Button } from 'antd';
import { formatCount } from '../../ui/numbers.ts';

interface Props {
  count: number;
  counter: string;
  onBack: () => void;
  onForget: () => void;
}

/** Says that a changed filter took ticks away, where the ticks were told before. */
export function LostTicks({ count, counter, onBack, onForget }: Props) {
  return (
    <div className="wj-selection" role="status">
      筛选条件变了，原来勾选的 {formatCount(count)} {counter}已取消勾选。
      <Button size="small" onClick={onBack}>
        回到原来的筛选和勾选
      </Button>
      <Button size="small" type="link" onClick={onForget}>
        知道了
      </Button>
    </div>
  );
}
