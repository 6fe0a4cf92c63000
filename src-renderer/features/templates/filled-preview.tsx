import { Alert, Flex } from 'antd';
import { refusedWords, rewordedWords } from '#shared/blanks/fill-words.ts';
import type { CallInput } from '#shared/contract/contract.ts';
import type { FillLine } from '#shared/contract/template.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { FittedPapers, type Zoom } from '../paper/fitted-papers.tsx';
import { missingWords } from './missing-words.ts';

interface Props {
  of: CallInput<'template.preview'>;
  zoom?: Zoom;
}

/** The office's own form with a report's data on it, and what would be missing. */
export function FilledPreview({ of, zoom = 'fit' }: Props) {
  const filled = useCall('template.preview', of);
  if (filled.failure) return <FailureAlert failure={filled.failure} onRetry={filled.reload} />;
  if (!filled.value) return <Loading label="正在填写…" />;
  const { papers, missing } = filled.value;
  const { unfilled, unplaced, tooLong, reworded, refused, notes } = filled.value.check;
  return (
    <Flex vertical gap={12}>
      <Told title="表上有这些栏目，台账里还没有内容，会留空" lines={unfilled} />
      <Told title="台账里有这些内容，表上没有地方填" lines={unplaced} />
      <Said
        type="warning"
        title="表上的控件不收这些内容，没有填写"
        sentences={refused.map(refusedWords)}
      />
      <Said type="info" title="按表上的下拉列表换了说法" sentences={reworded.map(rewordedWords)} />
      {notes.map((note) => (
        <Alert key={note} type="warning" showIcon title={note} />
      ))}
      <Told title="这些文字超出了格子的高度，请删减或调高行高" lines={tooLong} />
      {missing.length > 0 && <Alert type="warning" showIcon title={missingWords(missing)} />}
      <FittedPapers label="填好的表" papers={papers} zoom={zoom} />
    </Flex>
  );
}

function Told({ title, lines }: { title: string; lines: FillLine[] }) {
  if (lines.length === 0) return null;
  const text = lines.map(({ label, where }) => (where === '' ? label : `${label}（${where}）`));
  return <Alert type="warning" showIcon title={title} description={text.join('、')} />;
}

interface SaidProps {
  type: 'info' | 'warning';
  title: string;
  sentences: string[];
}

function Said({ type, title, sentences }: SaidProps) {
  if (sentences.length === 0) return null;
  return <Alert type={type} showIcon title={title} description={sentences.join('')} />;
}
