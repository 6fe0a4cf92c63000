import { Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type CommandLayers, useCommandsStore } from '../store/commands-store.ts';
import { isOffered } from '../ui/command.ts';
import { isComposing } from '../ui/is-composing.ts';
import { matchesWord } from '../ui/pinyin-match.ts';
import { shortcutText } from '../ui/shortcut.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import type { PaletteItem } from './palette-item.ts';
import { useFindings } from './use-findings.ts';

/** What is typed, and the commands, records, clauses and parts of the manual it finds. */
export function PaletteList({ onDone }: { onDone: () => void }) {
  const attempt = useAttempt();
  const layers = useCommandsStore((store) => store.layers);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);

  const commands = useMemo(() => commandItems(layers, text), [layers, text]);
  const { items, of } = useFindings(text);
  const found = [...commands, ...items];
  const isSearching = of !== text && text.trim() !== '';
  const current = found[Math.min(at, found.length - 1)];

  const perform = (item: PaletteItem | undefined) => {
    if (!item) return;
    onDone();
    void attempt(async () => {
      await item.perform();
    });
  };
  // Enter pressed ahead of the records found is answered when they are there.
  const awaited = useRef(false);
  useEffect(() => {
    if (!awaited.current || isSearching) return;
    awaited.current = false;
    perform(current);
  });

  return (
    <div className="wj-palette">
      <Input
        // Whoever pressed Ctrl+K types on at once.
        autoFocus
        value={text}
        placeholder="命令、记录、通知条款、设置、手册；文字或拼音首字母"
        role="combobox"
        aria-label="查找命令、记录、通知条款、设置、手册"
        aria-expanded
        aria-controls="wj-palette-list"
        {...(current ? { 'aria-activedescendant': `wj-command-${current.name}` } : {})}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          awaited.current = false;
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (event.key === 'Enter' && !current) awaited.current = isSearching;
          else if (event.key === 'Enter') perform(current);
          else return;
          event.preventDefault();
        }}
      />
      <div id="wj-palette-list" role="listbox" aria-label="查到的内容" className="wj-palette-list">
        {found.map((item) => (
          <div
            key={item.name}
            id={`wj-command-${item.name}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === current}
            className="wj-palette-item"
            onMouseEnter={() => setAt(found.indexOf(item))}
            onClick={() => perform(item)}
            onKeyDown={() => undefined}
            ref={(node) => {
              if (item === current) node?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <span className="wj-palette-group">{item.group}</span>
            <span className="wj-palette-label">{item.label}</span>
            {item.hint ? (
              <span className="wj-palette-hint" title={item.hint}>
                {item.hint}
              </span>
            ) : null}
            {item.shortcut ? <kbd>{shortcutText(item.shortcut)}</kbd> : null}
          </div>
        ))}
      </div>
      <p role="status" className="wj-quiet">
        {statusOf(found.length, isSearching)}
      </p>
    </div>
  );
}

/** Commands that are offered now; what belongs to the page or form on top comes first. */
function commandItems(layers: CommandLayers, typed: string): PaletteItem[] {
  const commands = [...layers].reverse().flatMap((layer) => [...layer.commands]);
  return commands
    .filter((command) => command.name !== 'palette' && isOffered(command))
    .filter(({ group, label }) => matchesWord(`${group}${label}`, typed))
    .map(({ name, group, label, shortcuts, perform }) => ({
      name,
      group,
      label,
      perform,
      ...(shortcuts?.[0] && { shortcut: shortcuts[0] }),
    }));
}

function statusOf(count: number, isSearching: boolean): string {
  if (count > 0) return '';
  return isSearching ? '正在查找…' : '没有找到，换个词试试。';
}
