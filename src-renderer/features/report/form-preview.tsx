import { Card, Flex, Segmented, Select, Typography } from 'antd';
import { useState } from 'react';
import { formLabel } from '#shared/forms/form-label.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { FittedPapers, type Zoom } from '../paper/fitted-papers.tsx';
import { formPaper } from '../paper/form-paper.ts';
import type { PressableCells } from '../paper/paper-view.tsx';
import { FilledPreview } from '../templates/filled-preview.tsx';
import { AccountPreview } from './account-preview.tsx';
import { behindCell } from './behind-cell.ts';
import { type Behind, BehindDrawer } from './behind-drawer.tsx';
import { cellSource, cellTitle } from './cell-source.ts';
import type { ReportDesk } from './report-desk.ts';

/** The forms as they will print; every number on the statistics table opens its records. */
export function FormPreview({ desk }: { desk: ReportDesk }) {
  const { report, which } = desk;
  const frozen = report.current.state !== 'draft';
  const forms = useCall('report.forms', {
    ...which,
    ...(frozen && { version: report.current.version }),
  });
  const notice = useCall('notice.current', {}, ['settings']);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');

  if (forms.failure) return <FailureAlert failure={forms.failure} onRetry={forms.reload} />;
  if (!forms.value) return <Loading label="正在排版…" />;
  const isAccount = name === ACCOUNT;
  const form = isAccount
    ? undefined
    : (forms.value.find((each) => each.name === name) ?? forms.value[0]);
  const office = form?.office ?? null;
  const cells: PressableCells = {
    titleOf(id) {
      const source = cellSource(id);
      return source && cellTitle(source);
    },
    open(id, text) {
      const source = cellSource(id);
      const shown = /^\d+$/.test(text) ? Number(text) : null;
      if (source) setBehind(behindCell(source, shown, report, notice.value?.due));
    },
  };
  return (
    <Card
      size="small"
      title={
        <Flex gap={12} align="center">
          打印效果
          <Select
            aria-label="看哪张表"
            className="report-form-choice"
            value={isAccount ? ACCOUNT : (form?.name ?? null)}
            options={[
              ...forms.value.map(({ name }) => ({ value: name, label: formLabel(name) })),
              { value: ACCOUNT, label: '工作情况报告' },
            ]}
            onChange={setName}
          />
        </Flex>
      }
      extra={isAccount ? null : <ZoomChooser zoom={zoom} onChoose={setZoom} />}
      className="report-preview"
    >
      {isAccount && <AccountPreview desk={desk} onOpen={setBehind} />}
      {form && (
        <Typography.Text type="secondary">{noteOf(frozen, office !== null)}</Typography.Text>
      )}
      {form && office && (
        <FilledPreview of={{ ...office, ...which, recordId: form.recordId }} zoom={zoom} />
      )}
      {form && !office && (
        <FittedPapers
          key={form.name}
          papers={[formPaper(form.model)]}
          zoom={zoom}
          {...(form.model.kind === 'statistics' && { cells })}
        />
      )}
      <BehindDrawer behind={behind} onClose={() => setBehind(null)} />
    </Card>
  );
}

/** No form has this name: theirs begin with the notice's label. */
const ACCOUNT = '工作情况报告';

function noteOf(frozen: boolean, onOfficeForm: boolean): string {
  const isFinal = frozen ? '已定稿，内容不再变化。' : '随编制内容即时更新。';
  if (onOfficeForm) return `${isFinal}这张表填在上级发来的表上；版面细节以 Word、WPS 中打开为准。`;
  const code = frozen ? '' : '定稿前校验码处印“草稿”。';
  return `${isFinal}${code}统计表上的每个数都可以点开，看它由哪些记录组成。`;
}

function ZoomChooser({ zoom, onChoose }: { zoom: Zoom; onChoose: (zoom: Zoom) => void }) {
  return (
    <Flex gap={8} align="center">
      <Segmented<Zoom>
        size="small"
        aria-label="显示比例"
        value={zoom}
        options={[
          { value: 'fit', label: '适合宽度' },
          { value: 0.75, label: '75%' },
          { value: 1, label: '100%' },
          { value: 1.5, label: '150%' },
        ]}
        onChange={onChoose}
      />
    </Flex>
  );
}
