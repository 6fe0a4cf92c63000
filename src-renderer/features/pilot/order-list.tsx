import { HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Pilot } from '#shared/domain/pilot.ts';
import { SETTING_LABELS } from '#shared/domain/setting.ts';
import './pilot.css';

interface Props {
  pilots: readonly Pilot[];
  /** Their ids in the new order. */
  onMove: (ids: string[]) => void;
}

/** Pilots to be dragged into their places, or moved there with Alt and the arrows. */
export function OrderList({ pilots, onMove }: Props) {
  const dragged = useRef<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState('');

  const move = (from: number, to: number) => {
    const pilot = pilots[from];
    if (!pilot || from === to || to < 0 || to >= pilots.length) return;
    const ids = pilots.map(({ id }) => id);
    ids.splice(from, 1);
    ids.splice(to, 0, pilot.id);
    onMove(ids);
    setTold(`${pilot.name}，第 ${to + 1} 位`);
  };
  const press = (event: KeyboardEvent, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (event.altKey) return move(at, at + by);
    const rows = event.currentTarget.parentElement?.children;
    (rows?.[at + by] as HTMLElement | undefined)?.focus();
  };

  return (
    <>
      <ol className="pilot-order" aria-label="试点的顺序">
        {pilots.map(({ id, name, kind }, at) => (
          <li
            key={id}
            draggable
            tabIndex={0}
            data-over={over === at}
            onKeyDown={(event) => press(event, at)}
            onDragStart={() => {
              dragged.current = at;
            }}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(at);
            }}
            onDragEnd={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              if (dragged.current !== null) move(dragged.current, at);
              dragged.current = null;
            }}
          >
            <HolderOutlined aria-hidden />
            <span>
              {at + 1}. {name}（{SETTING_LABELS[kind]}）
            </span>
            <Button
              size="small"
              type="text"
              disabled={at === 0}
              aria-label={`${name}上移`}
              onClick={() => move(at, at - 1)}
            >
              上移
            </Button>
            <Button
              size="small"
              type="text"
              disabled={at === pilots.length - 1}
              aria-label={`${name}下移`}
              onClick={() => move(at, at + 1)}
            >
              下移
            </Button>
          </li>
        ))}
      </ol>
      <span role="status" className="pilot-order-told">
        {told}
      </span>
    </>
  );
}
