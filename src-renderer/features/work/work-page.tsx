import { DeskPage } from '../record/desk-page.tsx';
import { WORK_DESK } from './work-desk.ts';

export function WorkPage() {
  return <DeskPage desk={WORK_DESK} />;
}
