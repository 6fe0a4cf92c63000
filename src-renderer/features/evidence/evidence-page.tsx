import { Segmented } from 'antd';
import { useState } from 'react';
import { useChoosePeriod, usePeriodInView } from '../../store/period-store.ts';
import { useErrand } from '../../store/use-errand.ts';
import { choiceOptions } from '../../ui/choices.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { BookDesk } from './book-desk.tsx';
import { MatchDesk } from './match-desk.tsx';
import { SittingDesk } from './sitting-desk.tsx';
import { useSitting } from './sitting-store.ts';
import './evidence.css';
import '../file/file.css';

const PARTS = ['match', 'sitting', 'book'] as const;
type Part = (typeof PARTS)[number];
const PART_LABELS: Record<Part, string> = {
  match: '照片找活动',
  sitting: '逐项补充',
  book: '佐证材料册',
};

/** 佐证材料: photos and files find their activities, gaps are filled, a book is made. */
export function EvidencePage() {
  const [part, setPart] = useState<Part>('match');
  const which = usePeriodInView();
  const onWhich = useChoosePeriod();
  useErrand('evidence', ({ ids }) => {
    useSitting.getState().begin(ids);
    setPart('sitting');
  });
  return (
    <PageFrame
      title="佐证材料"
      note="照片、签到表、通知、报道、视频"
      actions={
        <Segmented<Part>
          aria-label="做什么"
          value={part}
          options={choiceOptions(PARTS, PART_LABELS)}
          onChange={setPart}
        />
      }
    >
      {part === 'match' ? <MatchDesk /> : null}
      {part !== 'match' && !which ? <Loading label="正在读取…" /> : null}
      {part === 'sitting' && which ? <SittingDesk which={which} onWhich={onWhich} /> : null}
      {part === 'book' && which ? <BookDesk which={which} onWhich={onWhich} /> : null}
    </PageFrame>
  );
}
