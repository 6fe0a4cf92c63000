import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { LastCheck, VerifyResult } from '#shared/contract/backup.ts';
import { call } from '../../client/call.ts';
import { useCall } from '../../client/use-call.ts';
import { formatInstant } from '../../ui/numbers.ts';
import { useAct } from '../../ui/use-act.ts';

/** The program checks by itself; here the clerk sees when it last did, and has it done at once. */
export function CheckSettings() {
  const { underWay, act } = useAct();
  const last = useCall('backup.lastCheck', {});
  const [verified, setVerified] = useState<VerifyResult | null>(null);
  const show = (result: VerifyResult) => {
    setVerified(result);
    last.reload();
  };
  const verify = () => void act('verify', async () => show(await call('backup.verify', {})));
  const settle = (keep: 'now' | 'logged') =>
    void act('settle', async () => show(await call('backup.settle', { keep })));

  return (
    <Card size="small" title="检查">
      <Flex vertical gap={12} align="start">
        <Typography.Text>
          逐一检查记录、佐证材料和档案是否完好，并把每条记录与修改记录核对。程序也会自己分批检查，每周一遍。
        </Typography.Text>
        <Typography.Text type="secondary">{lastWords(last.value ?? null)}</Typography.Text>
        <Button loading={underWay === 'verify'} onClick={verify}>
          检查台账
        </Button>
        {verified && <Verified result={verified} />}
        {verified !== null && verified.differing > 0 && (
          <Flex gap={8} wrap>
            <Button loading={underWay === 'settle'} onClick={() => settle('now')}>
              以现在的为准
            </Button>
            <Button loading={underWay === 'settle'} onClick={() => settle('logged')}>
              改回上次保存的
            </Button>
          </Flex>
        )}
      </Flex>
    </Card>
  );
}

function lastWords(last: LastCheck | null): string {
  if (last === null) return '还没有检查完一遍。';
  const found = last.faults === 0 ? '全部完好' : `有 ${last.faults} 处问题`;
  return `上次检查完：${formatInstant(last.finishedAt)}，${found}。`;
}

function Verified({ result }: { result: VerifyResult }) {
  const { checked, faults } = result;
  const scope = `${checked.records} 条记录、${checked.files} 份佐证材料、${checked.archives} 份档案`;
  if (faults.length === 0) return <Alert type="success" showIcon title={`全部完好：${scope}`} />;
  return (
    <Alert
      type="error"
      showIcon
      title={`检查了${scope}，有 ${faults.length} 处问题`}
      description={
        <ul className="wj-list">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      }
    />
  );
}
