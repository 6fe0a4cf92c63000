import { Input, type InputRef, Modal } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCommandsStore } from '../store/commands-store.ts';
import { type Command, isOffered } from '../ui/command.ts';
import { isComposing } from '../ui/is-composing.ts';
import { matchesWord } from '../ui/pinyin-match.ts';
import { shortcutText } from '../ui/shortcut.ts';
import { useAttempt } from '../ui/use-attempt.ts';

/** Finds a command by its Chinese name or pinyin initials and performs it. */
export function CommandPalette() {
  const open = useCommandsStore((store) => store.paletteOpen);
  const close = () => useCommandsStore.getState().setPalette(false);
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      closable={false}
      width={560}
      destroyOnHidden
      title="查找命令"
    >
      {open ? <PaletteList onDone={close} /> : null}
    </Modal>
  );
}

function PaletteList({ onDone }: { onDone: () => void }) {
  const attempt = useAttempt();
  const layers = useCommandsStore((store) => store.layers);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  useEffect(() => {
    const timer = setTimeout(() => input.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, []);

  const found = useMemo(
    () =>
      // What belongs to the page or form on top comes first.
      [...layers]
        .reverse()
        .flatMap((layer) => [...layer.commands])
        .filter((command) => command.name !== 'palette' && isOffered(command))
        .filter((command) => matchesWord(`${command.group}${command.label}`, text)),
    [layers, text],
  );
  const current = found[Math.min(at, found.length - 1)];

  const perform = (command: Command | undefined) => {
    if (!command) return;
    onDone();
    void attempt(async () => {
      await command.perform();
    });
  };

  return (
    <div className="wj-palette">
      <Input
        ref={input}
        value={text}
        placeholder="输入名称或拼音首字母，如“新增”“xz”"
        role="combobox"
        aria-label="查找命令"
        aria-expanded
        aria-controls="wj-palette-list"
        {...(current ? { 'aria-activedescendant': `wj-command-${current.name}` } : {})}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter') perform(current);
          else return;
          event.preventDefault();
        }}
      />
      <div id="wj-palette-list" role="listbox" aria-label="命令" className="wj-palette-list">
        {found.map((command) => (
          <div
            key={command.name}
            id={`wj-command-${command.name}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === current}
            className="wj-palette-item"
            onMouseEnter={() => setAt(found.indexOf(command))}
            onClick={() => perform(command)}
            onKeyDown={() => undefined}
            ref={(node) => {
              if (command === current) node?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <span className="wj-palette-group">{command.group}</span>
            <span>{command.label}</span>
            {command.shortcuts?.[0] ? <kbd>{shortcutText(command.shortcuts[0])}</kbd> : null}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p role="status">没有叫这个名字的命令，换个词试试。</p> : null}
    </div>
  );
}
