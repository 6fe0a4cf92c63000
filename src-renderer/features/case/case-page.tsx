import { DeskPage } from '../record/desk-page.tsx';
import { CASE_DESK } from './case-desk.ts';

export function CasePage() {
  return <DeskPage desk={CASE_DESK} />;
}
