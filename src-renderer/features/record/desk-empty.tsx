import { Button } from 'antd';
import type { RecordKind } from '#shared/domain/record.ts';
import { whyNoSearch } from '#shared/recognition/search-runs.ts';
import { goTo } from '../../store/navigation-store.ts';
import { EmptyHint } from '../../ui/empty-hint.tsx';
import type { RecordDesk } from './desk.ts';

interface Props<K extends RecordKind> {
  desk: RecordDesk<K>;
  narrowed: boolean;
  search: string;
  onClear: () => void;
  onAdd: () => void;
}

export function DeskEmpty<K extends RecordKind>(props: Props<K>) {
  const { desk, narrowed, search, onClear, onAdd } = props;
  if (narrowed) {
    return (
      <EmptyHint
        title={`没有符合筛选条件的${desk.noun}`}
        hint={whyNoSearch(search) ?? '换个词，或放宽时间、形式等条件。'}
        actions={<Button onClick={onClear}>清除筛选</Button>}
      />
    );
  }
  return (
    <EmptyHint
      title={`还没有${desk.noun}`}
      hint={desk.emptyHint}
      actions={
        <>
          <Button type="primary" onClick={onAdd}>
            新增{desk.noun}
          </Button>
          <Button onClick={() => goTo('import')}>从工作簿导入</Button>
        </>
      }
    />
  );
}
