import { Input } from 'antd';
import { useState } from 'react';
import { MOST_CAPTION, type RecordFile } from '#shared/contract/files.ts';
import { isComposing } from '../../ui/is-composing.ts';

interface Props {
  file: RecordFile;
  onSave: (caption: string) => void;
}

/** Words under the picture; kept when the field is left or Enter is pressed, given up with Esc. */
export function CaptionInput({ file, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed.trim() !== file.caption) onSave(typed.trim());
    setTyped(null);
  };
  return (
    <Input
      size="small"
      aria-label={`${file.name}的说明`}
      placeholder="说明"
      maxLength={MOST_CAPTION}
      value={typed ?? file.caption}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter') save();
        else if (event.key === 'Escape' && typed !== null) {
          // The drawer around it stays open: only what was typed is given up.
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
