import { Button, Flex, Input, Typography } from 'antd';
import { formLabel } from '#shared/forms/form-label.ts';
import { desktop } from '../../client/desktop.ts';
import { matchCode } from './code-match.ts';
import type { ReportDesk } from './report-desk.ts';
import { fileName, NO_SCANS, type ScanDraft, type ScanDrafts } from './scan-drafts.ts';

interface Props {
  desk: ReportDesk;
  forms: readonly { form: string; name: string }[];
  drafts: ScanDrafts;
  onChange: (form: string, draft: ScanDraft) => void;
  /** Its code is asked for elsewhere already. */
  codeKnownOf?: string;
  disabled?: boolean;
}

/** A line for each form: the signed pages chosen for it, and the 校验码 printed on them. */
export function FormScans({ desk, forms, drafts, onChange, codeKnownOf, disabled }: Props) {
  return (
    <Flex vertical gap={8}>
      {forms.map(({ form, name }) => {
        const label = formLabel(name);
        const draft = drafts[form] ?? NO_SCANS;
        const isWrong = matchCode(draft.code, desk.report.current.codeText) === 'mismatch';
        return (
          <div key={form} className="report-scan-row">
            <span>{label}</span>
            <Button
              disabled={disabled ?? false}
              onClick={() => void choose(form, draft)}
              aria-label={`选择${label}的扫描件`}
            >
              选择扫描件
            </Button>
            <Flex vertical gap={4}>
              {draft.paths.length === 0 && (
                <Typography.Text type="secondary">还没有选</Typography.Text>
              )}
              {draft.paths.map((path) => (
                <Flex key={path} gap={8} align="center">
                  <Typography.Text>{fileName(path)}</Typography.Text>
                  <Button
                    type="link"
                    size="small"
                    onClick={() =>
                      onChange(form, {
                        ...draft,
                        paths: draft.paths.filter((other) => other !== path),
                      })
                    }
                    aria-label={`不附${label}的${fileName(path)}`}
                  >
                    不附
                  </Button>
                </Flex>
              ))}
              {draft.paths.length > 0 && form !== codeKnownOf && (
                <Flex gap={8} align="center">
                  <Input
                    className="report-code"
                    maxLength={60}
                    value={draft.code}
                    placeholder="页脚的校验码，只抄最后八位也可以"
                    status={isWrong ? 'error' : ''}
                    onChange={(event) => onChange(form, { ...draft, code: event.target.value })}
                    aria-label={`${label}扫描件上的校验码`}
                    aria-invalid={isWrong}
                  />
                  {isWrong && <Typography.Text type="danger">与本版不一致</Typography.Text>}
                </Flex>
              )}
            </Flex>
          </div>
        );
      })}
      <Typography.Text type="secondary">
        PDF、JPG 或 PNG；一张表扫成几个文件的，一起选。
      </Typography.Text>
    </Flex>
  );

  async function choose(form: string, draft: ScanDraft) {
    await desk.act(`scan ${form}`, async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择签字盖章后的扫描件',
        filters: [{ name: '扫描件', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
        several: true,
      });
      if (paths !== null)
        onChange(form, { ...draft, paths: [...new Set([...draft.paths, ...paths])] });
    });
  }
}
