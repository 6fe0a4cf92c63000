import { DeskPage } from '../record/desk-page.tsx';
import { ACTIVITY_DESK } from './activity-desk.ts';

export function ActivityPage() {
  return <DeskPage desk={ACTIVITY_DESK} />;
}
