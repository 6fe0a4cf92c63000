import { Alert, Flex } from 'antd';
import { useEffect, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { FillCheck, FillLine } from '#shared/contract/template.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { call, toFailure } from '../../app/call.ts';
import { today } from '../../app/today.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { likelyReport } from '../report/choose-period.ts';
import { BlankPaper } from './blank-paper.tsx';
import { callTemplate } from './template-call.ts';

interface Filled {
  html: string;
  check: FillCheck;
}

/** The template with the data of the report the clerk most likely works on. */
export function FilledPreview({ name, kind }: { name: string; kind: FormKind }) {
  const [filled, setFilled] = useState<Filled | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let isLatest = true;
    fill(name, kind).then(
      (result) => isLatest && setFilled(result),
      (thrown: unknown) => isLatest && setFailure(toFailure(thrown)),
    );
    return () => {
      isLatest = false;
    };
  }, [name, kind]);

  if (failure) return <FailureAlert failure={failure} />;
  if (!filled) return <Loading label="正在填写……" />;
  const { unfilled, unplaced, tooLong } = filled.check;
  return (
    <Flex vertical gap={12}>
      <Told title="表上有这些栏目，台账里还没有内容，会留空" lines={unfilled} />
      <Told title="台账里有这些内容，表上没有地方填" lines={unplaced} />
      <Told title="这些文字超出了格子的高度，请删减或调高行高" lines={tooLong} />
      <div className="template-paper" tabIndex={0} role="region" aria-label="填好的表">
        <BlankPaper
          html={filled.html}
          marks={NO_MARKS}
          labels={NO_LABELS}
          selected={null}
          onSelect={ignore}
        />
      </div>
    </Flex>
  );
}

const NO_MARKS = new Map<string, never>();
const NO_LABELS = new Map<string, string>();
const ignore = () => undefined;

async function fill(name: string, kind: FormKind): Promise<Filled> {
  const { year, half } = await likelyReport(today());
  const first =
    kind === 'statistics' ? null : (await call(`${kind}.list`, { year, limit: 1 })).records[0];
  return callTemplate('preview', { name, kind, year, half, recordId: first?.id ?? null });
}

function Told({ title, lines }: { title: string; lines: FillLine[] }) {
  if (lines.length === 0) return null;
  const text = lines.map(({ label, where }) => (where === '' ? label : `${label}（${where}）`));
  return <Alert type="warning" showIcon title={title} description={text.join('、')} />;
}
