import { useMemo, useState } from 'react';
import type { Command } from '../../ui/command.ts';
import { DeskPage } from '../record/desk-page.tsx';
import { PILOT_DESK } from './pilot-desk.ts';
import { PilotOrder } from './pilot-order.tsx';

export function PilotPage() {
  const [ordering, setOrdering] = useState(false);
  const further = useMemo<Command[]>(
    () => [
      {
        name: 'pilot.order',
        label: '排试点的顺序',
        group: '记录',
        perform: () => setOrdering(true),
      },
    ],
    [],
  );
  return (
    <>
      <DeskPage desk={PILOT_DESK} further={further} />
      {ordering && <PilotOrder onClose={() => setOrdering(false)} />}
    </>
  );
}
