import { Card, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { today } from '../../client/today.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { BlockedButton } from '../../ui/blocked-button.tsx';
import { DayInput } from '../../ui/typed/day-input.tsx';
import { type CodeMatch, matchCode } from './code-match.ts';
import { FormScans } from './form-scans.tsx';
import type { ReportDesk } from './report-desk.ts';
import { NO_SCANS, type ScanDraft, type ScanDrafts, scanFault, scanInputs } from './scan-drafts.ts';

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
  const [drafts, setDrafts] = useState<ScanDrafts>({});
  const [code, setCode] = useState('');
  const match = matchCode(code, current.codeText);
  const forms = desk.report.unscanned;
  const others = forms.filter(({ form }) => form !== 'statistics');

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
        </Flex>
        <Form.Item label="签字扫描件">
          <FormScans
            desk={desk}
            forms={forms}
            drafts={drafts}
            onChange={(form, draft) => setDrafts((before) => ({ ...before, [form]: draft }))}
            codeKnownOf="statistics"
            disabled={blockedBecause.sign !== null}
          />
        </Form.Item>
      </Form>
      <BlockedButton
        type="primary"
        because={
          blockedBecause.sign ??
          missing(signedBy, signedOn, match) ??
          scanFault(drafts, others, current.codeText)
        }
        loading={desk.underWay === 'sign'}
        onClick={() => void sign()}
      >
        登记为已签批
      </BlockedButton>
    </Card>
  );

  async function sign() {
    if (signedOn === null) return;
    await desk.act('sign', async () => {
      await call('report.sign', {
        ...desk.which,
        signedOn,
        signedBy: signedBy.trim(),
        scans: scanInputs({ ...drafts, statistics: withCode(drafts['statistics'], code) }),
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

/** The code is typed once for the signed table and its scans. */
function withCode(draft: ScanDraft | undefined, code: string): ScanDraft {
  return { ...(draft ?? NO_SCANS), code };
}
