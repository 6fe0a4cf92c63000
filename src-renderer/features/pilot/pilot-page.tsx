import { DeskPage } from '../record/desk-page.tsx';
import { PILOT_DESK } from './pilot-desk.ts';

export function PilotPage() {
  return <DeskPage desk={PILOT_DESK} />;
}
