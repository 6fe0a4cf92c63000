import { Card, Flex, Segmented, Select, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { formLabel } from '#shared/forms/form-label.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { FilledPreview } from '../templates/filled-preview.tsx';
import { AccountPreview } from './account-preview.tsx';
import { behindCell } from './behind-cell.ts';
import { type Behind, BehindDrawer } from './behind-drawer.tsx';
import { PaperView } from './paper-view.tsx';
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
  const templates = useCall('template.list', {}, ['settings']);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');

  if (forms.failure) return <FailureAlert failure={forms.failure} onRetry={forms.reload} />;
  if (!forms.value) return <Loading label="正在排版…" />;
  const isAccount = name === ACCOUNT;
  const form = isAccount
    ? undefined
    : (forms.value.find((each) => each.name === name) ?? forms.value[0]);
  const office = templates.value?.find((each) => each.serves === form?.model.kind);
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
      extra={office || isAccount ? null : <ZoomChooser zoom={zoom} onChoose={setZoom} />}
      className="report-preview"
    >
      {isAccount && <AccountPreview desk={desk} onOpen={setBehind} />}
      {form && (
        <Typography.Text type="secondary">{noteOf(frozen, office !== undefined)}</Typography.Text>
      )}
      {form && office?.serves && (
        <FilledPreview
          of={{ name: office.name, kind: office.serves, ...which, recordId: form.recordId }}
        />
      )}
      {form && !office && (
        <FittedPaper
          key={form.name}
          model={form.model}
          zoom={zoom}
          onOpenCell={(source, shown) =>
            setBehind(behindCell(source, shown, report, notice.value?.due))
          }
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

type Zoom = 'fit' | number;

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

interface PaperProps {
  model: FormModel;
  zoom: Zoom;
  onOpenCell: Parameters<typeof PaperView>[0]['onOpenCell'];
}

const PX_PER_MM = 96 / 25.4;

function FittedPaper({ model, zoom, onOpenCell }: PaperProps) {
  const desk = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);

  useEffect(() => {
    if (!desk.current) return;
    const watch = new ResizeObserver(([entry]) => setWidthPx(entry?.contentRect.width ?? 0));
    watch.observe(desk.current);
    return () => watch.disconnect();
  }, []);

  const fitting = Math.min(2, Math.max(0.3, widthPx / (model.page.widthMm * PX_PER_MM)));
  return (
    <div ref={desk} className="report-desk" tabIndex={0} role="region" aria-label="纸面预览">
      {widthPx > 0 && (
        <PaperView
          model={model}
          zoom={zoom === 'fit' ? fitting : zoom}
          {...(onOpenCell && { onOpenCell })}
        />
      )}
    </div>
  );
}
