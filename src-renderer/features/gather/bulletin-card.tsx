import { Drawer, Typography } from 'antd';
import { useState } from 'react';
import { openPlaces } from '#shared/account/pieces.ts';
import { fieldName } from '#shared/blanks/field-names.ts';
import type { GatherStatus } from '#shared/contract/gather.ts';
import { bulletinOf } from '#shared/gather/bulletin-of.ts';
import { isUnitCount, UNIT_COUNT_LABELS, unitsCounted } from '#shared/gather/bulletin-units.ts';
import { useCall } from '../../client/use-call.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { AccountSheet } from '../paper/account-sheet.tsx';
import { SharesDrawer } from './shares-drawer.tsx';
import { UnitTable } from './unit-table.tsx';

/** 通报 as it would be drafted; each number opens the units, or what each of them adds. */
export function BulletinCard({ status }: { status: GatherStatus }) {
  const notice = useCall('notice.current', {}, ['settings']).value;
  const office = useLedger((store) => store.status?.unit.name ?? '');
  const [fact, setFact] = useState<string | null>(null);
  if (!notice) return null;
  const bulletin = bulletinOf({ ...status, notice, office });
  const open = openPlaces(bulletin).length;
  const counted = fact !== null && isUnitCount(fact) ? fact : null;
  const units = counted === null ? [] : unitsCounted(status.units, counted);
  return (
    <section className="wj-card" aria-label="通报">
      <h2>通报（草稿）</h2>
      <Typography.Paragraph type="secondary">
        数字都来自收到的报送，可以点开。{open > 0 && `标黄的 ${open} 处待填，生成汇总材料后填写。`}
      </Typography.Paragraph>
      <AccountSheet
        account={bulletin}
        titleOf={titleOf}
        behind="单位"
        onOpen={(f) => setFact(f.fact)}
      />
      <Drawer
        open={counted !== null}
        onClose={() => setFact(null)}
        size={860}
        title={counted === null ? '' : `${UNIT_COUNT_LABELS[counted]}：${units.length} 个`}
        destroyOnHidden
      >
        <UnitTable units={units} />
      </Drawer>
      <SharesDrawer
        which={{ year: status.year, half: status.half }}
        field={counted === null ? fact : null}
        onClose={() => setFact(null)}
      />
    </section>
  );
}

function titleOf(fact: string): string {
  return isUnitCount(fact) ? UNIT_COUNT_LABELS[fact] : fieldName(fact);
}
