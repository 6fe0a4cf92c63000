import { FileOutlined, PlayCircleOutlined } from '@ant-design/icons';
import type { SurveyedFile } from '#shared/contract/evidence.ts';
import { isShownPicture } from '../file/is-shown-picture.ts';

/** The picture itself, or what stands for a file that is none. */
export function SurveyedPicture({ file }: { file: SurveyedFile }) {
  if (isShownPicture(file.mediaType)) {
    return (
      <img
        src={`/evidence/${encodeURIComponent(file.id)}`}
        alt={file.name}
        loading="lazy"
        decoding="async"
      />
    );
  }
  return file.kind === 'video' ? <PlayCircleOutlined aria-hidden /> : <FileOutlined aria-hidden />;
}
