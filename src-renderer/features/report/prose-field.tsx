import { Flex, Input, Typography } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';

const PAUSE_MS = 400;

interface Props {
  label: string;
  hint: string;
  saved: string;
  readOnly: boolean;
  /** Answers false when the text could not be kept; it then stays on screen and is tried again. */
  save: (text: string) => Promise<boolean>;
}

/** Running text that saves itself: after a pause, on leaving the field, and on leaving the page. */
export function ReportProse({ label, hint, saved, readOnly, save }: Props) {
  const id = useId();
  const [text, setText] = useState(saved);
  const [state, setState] = useState<'kept' | 'typing' | 'saving' | 'failed'>('kept');
  const pending = useRef<string | null>(null);
  const latestSave = useRef(save);
  latestSave.current = save;

  async function keep() {
    const value = pending.current;
    if (value === null) return;
    pending.current = null;
    setState('saving');
    const done = await latestSave.current(value);
    if (done) {
      setState(pending.current === null ? 'kept' : 'typing');
      return;
    }
    pending.current ??= value;
    setState('failed');
  }

  useEffect(() => {
    if (pending.current === null) return;
    const timer = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    const flush = () => {
      if (pending.current !== null) void latestSave.current(pending.current);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  // Undone elsewhere, or another version: what is stored wins unless something is being typed.
  useEffect(() => {
    if (pending.current === null) setText(saved);
  }, [saved]);

  return (
    <Flex vertical gap={4}>
      <label htmlFor={id}>
        <Typography.Text strong>{label}</Typography.Text>
        <Typography.Text>　{hint}</Typography.Text>
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 4, maxRows: 12 }}
        maxLength={20_000}
        readOnly={readOnly}
        value={text}
        onChange={(event) => {
          pending.current = event.target.value;
          setText(event.target.value);
          setState('typing');
        }}
        onBlur={() => void keep()}
      />
      <Flex justify="space-between">
        <Typography.Text type={state === 'failed' ? 'danger' : 'secondary'} aria-live="polite">
          {readOnly ? '' : SAVED_TEXTS[state]}
        </Typography.Text>
        <Typography.Text type="secondary">{[...text].length} 字</Typography.Text>
      </Flex>
    </Flex>
  );
}

const SAVED_TEXTS = {
  kept: '已保存',
  typing: '停笔片刻自动保存',
  saving: '正在保存…',
  failed: '没有存上，文字还在这里；接着写会再试一次',
};
