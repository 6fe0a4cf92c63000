import { DeskPage } from '../record/desk-page.tsx';
import { useActivityDesk } from './use-activity-desk.ts';

export function ActivityPage() {
  return <DeskPage desk={useActivityDesk()} />;
}
