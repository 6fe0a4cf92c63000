import { Button, Tooltip } from 'antd';
import { useMemo } from 'react';
import { useCommands } from '../../store/commands-store.ts';

interface Props {
  /** Null at the ends of the list. */
  onFormer: (() => void) | null;
  onNext: (() => void) | null;
}

/** From one record of the list to the one before or after it, without closing the form. */
export function FormerAndNext({ onFormer, onNext }: Props) {
  useCommands(
    useMemo(
      () => [
        {
          name: 'form.former',
          label: '打开上一条',
          group: '编辑',
          shortcuts: ['Ctrl+PageUp'],
          when: () => onFormer !== null,
          perform: () => onFormer?.(),
        },
        {
          name: 'form.next',
          label: '打开下一条',
          group: '编辑',
          shortcuts: ['Ctrl+PageDown'],
          when: () => onNext !== null,
          perform: () => onNext?.(),
        },
      ],
      [onFormer, onNext],
    ),
  );
  return (
    <>
      <Tooltip title="Ctrl+PageUp">
        <Button disabled={onFormer === null} onClick={() => onFormer?.()}>
          上一条
        </Button>
      </Tooltip>
      <Tooltip title="Ctrl+PageDown">
        <Button disabled={onNext === null} onClick={() => onNext?.()}>
          下一条
        </Button>
      </Tooltip>
    </>
  );
}
