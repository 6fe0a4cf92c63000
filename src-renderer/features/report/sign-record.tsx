import { Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { DayInput } from '../../ui/typed/day-input.tsx';
import { BlockedButton } from './blocked-button.tsx';
import { type CodeMatch, matchCode } from './code-match.ts';
import type { ReportDesk } from './report-desk.ts';

const HINTS: Record<CodeMatch, { text: string; status: '' | 'success' | 'error' }> = {
  empty: { text: '照签字件页脚抄写，只抄最后八位也可以', status: '' },
  partial: { text: '还没有抄完', status: '' },
  match: { text: '与本版一致', status: 'success' },
  mismatch: { text: '与本版不一致：请看是否抄错，或这张纸是旧版打印的', status: 'error' },
};

/** Who signed, when, the scan, and the 校验码 as read off the signed page. */
export function SignRecord({ desk }: { desk: ReportDesk }) {
  const { current, blockedBecause } = desk.report;
  const leader = useLedger((store) => store.status?.unit.leader ?? '');
  const [signedBy, setSignedBy] = useState(leader);
  const [signedOn, setSignedOn] = useState<string | null>(today());
  const [scanPath, setScanPath] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const match = matchCode(code, current.codeText);

  return (
    <Card size="small" title="第三步　登记签批">
      <Form layout="vertical" disabled={blockedBecause.sign !== null} className="report-sign-form">
        <Flex gap={16} wrap>
          <Form.Item label="签批人" htmlFor="sign-by" required>
            <Input
              id="sign-by"
              maxLength={50}
              value={signedBy}
              onChange={(event) => setSignedBy(event.target.value)}
            />
          </Form.Item>
          <Form.Item label="签批日期" htmlFor="sign-on" required>
            <DayInput
              id="sign-on"
              value={signedOn}
              onChange={setSignedOn}
              mode="value"
              allowClear={false}
            />
          </Form.Item>
          <Form.Item
            label="签字件上的校验码"
            htmlFor="sign-code"
            required
            validateStatus={HINTS[match].status}
            help={
              <span aria-live="polite" className={match === 'match' ? 'wj-level-met' : ''}>
                {HINTS[match].text}
              </span>
            }
          >
            <Input
              id="sign-code"
              className="report-code"
              maxLength={60}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </Form.Item>
          <Form.Item label="签字扫描件" help="PDF、JPG 或 PNG">
            <Flex gap={8} align="center">
              <Button onClick={() => void chooseScan()}>
                {scanPath === null ? '选择扫描件' : '换一个'}
              </Button>
              <Typography.Text>
                {scanPath === null ? '还没有选' : fileName(scanPath)}
              </Typography.Text>
              {scanPath !== null && (
                <Button type="link" onClick={() => setScanPath(null)}>
                  不附
                </Button>
              )}
            </Flex>
          </Form.Item>
        </Flex>
      </Form>
      <BlockedButton
        type="primary"
        because={blockedBecause.sign ?? missing(signedBy, signedOn, match)}
        loading={desk.underWay === 'sign'}
        onClick={() => void sign()}
      >
        登记为已签批
      </BlockedButton>
    </Card>
  );

  async function chooseScan() {
    await desk.act('scan', async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择签字盖章后的扫描件',
        filters: [{ name: '扫描件', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
      });
      setScanPath(paths?.[0] ?? scanPath);
    });
  }

  async function sign() {
    if (signedOn === null) return;
    await desk.act('sign', async () => {
      await call('report.sign', {
        ...desk.which,
        signedOn,
        signedBy: signedBy.trim(),
        scanPath,
        codeOnScan: code,
      });
    });
  }
}

function missing(signedBy: string, signedOn: string | null, match: CodeMatch): string | null {
  if (signedBy.trim() === '') return '请填写签批人';
  if (signedOn === null) return '请填写签批日期';
  if (match === 'mismatch') return '校验码不一致，不能登记';
  if (match !== 'match') return '请抄写签字件上的校验码，核对无误才能登记';
  return null;
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
