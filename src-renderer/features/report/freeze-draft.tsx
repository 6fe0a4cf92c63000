import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { Unit } from '#shared/domain/unit.ts';
import { call } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { freezeQuestion } from './freeze-question.ts';
import { PackageFolder } from './package-folder.tsx';
import type { ReportDesk } from './report-desk.ts';
import { UnitQuestion } from './unit-question.tsx';
import { usePackage } from './use-package.ts';

/** The figures are fixed here, and the package made with the same press where that is wanted. */
export function FreezeDraft({ desk }: { desk: ReportDesk }) {
  const { report, which, underWay } = desk;
  const confirm = useConfirm();
  const isUnitKnown = useLedger((store) => store.status?.unit.name !== '');
  const [unit, setUnit] = useState<Partial<Unit>>({});
  const { folder, make, changeFolder } = usePackage(desk);

  /** False when the clerk, asked, would rather not. */
  const freeze = async (): Promise<boolean> => {
    const { tally } = await call('overview.statistics', which);
    const findings = await call('overview.check', { today: today(), ...which });
    const asked = freezeQuestion(which, tally.total.activities, findings);
    if (asked !== null && !(await confirm(asked))) return false;
    if (!isUnitKnown) await call('unit.save', unit);
    await call('report.freeze', which);
    return true;
  };
  const freezeAndPack = () =>
    desk.act('pack', async () => {
      if (!(await freeze())) return;
      // Where a package that could not be made is made again, into another folder.
      desk.goTo('send');
      await make();
    });

  return (
    <Card size="small" title="第一步　定稿">
      <Flex vertical gap={12}>
        <Typography.Text>
          定稿会把此刻的数据定下来，并生成校验码印在每张表下方。以后台账再有变动，这一版不受影响，程序会逐处提示。
        </Typography.Text>
        {isUnitKnown ? null : <UnitQuestion unit={unit} onChange={setUnit} />}
        <PackageFolder folder={folder} onChange={() => void changeFolder()} />
        <Flex gap={12} wrap>
          <BlockedButton
            isNext
            because={isUnitKnown ? report.blockedBecause.freeze : missing(unit)}
            loading={underWay === 'pack'}
            onClick={() => void freezeAndPack()}
          >
            定稿并打包
          </BlockedButton>
          <Button
            disabled={(isUnitKnown ? report.blockedBecause.freeze : missing(unit)) !== null}
            loading={underWay === 'freeze'}
            onClick={() => void desk.act('freeze', async () => void (await freeze()))}
          >
            定稿，准备打印签批
          </Button>
        </Flex>
      </Flex>
    </Card>
  );
}

function missing({ name = '' }: Partial<Unit>): string | null {
  return name.trim() === '' ? '请先填写填报单位名称。' : null;
}
