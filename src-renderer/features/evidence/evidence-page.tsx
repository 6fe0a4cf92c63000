import { PageFrame } from '../../ui/page-frame.tsx';
import { MatchDesk } from './match-desk.tsx';
import './evidence.css';
import '../file/file.css';

/** 佐证材料: photos and files find their activities. */
export function EvidencePage() {
  return (
    <PageFrame title="佐证材料" note="照片、签到表、通知、报道、视频">
      <MatchDesk />
    </PageFrame>
  );
}
