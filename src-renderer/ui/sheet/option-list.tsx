import { CheckOutlined } from '@ant-design/icons';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CellOption } from './cell-editor.ts';
import type { Picking } from './use-picking.ts';

interface Props {
  under: RefObject<HTMLElement | null>;
  picking: Picking;
  onPick: (option: CellOption) => void;
}

const ROOM_PX = 280;

export const LIST_ID = 'wj-cell-list';
export const optionId = (index: number) => `wj-cell-option-${index}`;

/** The options of the cell being typed into, under it or, low on the screen, above it. */
export function OptionList({ under, picking, onPick }: Props) {
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number } | null>(null);
  useLayoutEffect(() => {
    const box = under.current?.getBoundingClientRect();
    if (!box) return;
    const isLow = box.bottom + ROOM_PX > window.innerHeight && box.top > ROOM_PX;
    setPlace(
      isLow
        ? { left: box.left, bottom: window.innerHeight - box.top + 2 }
        : { left: box.left, top: box.bottom + 2 },
    );
  }, [under]);
  if (!place) return null;
  return createPortal(
    <div
      id={LIST_ID}
      role="listbox"
      aria-label={picking.several ? '可选几项，空格勾选' : '可选的内容'}
      aria-multiselectable={picking.several}
      className="wj-cell-list"
      style={place}
      // The box keeps the focus and with it the cell stays open.
      onMouseDown={(event) => event.preventDefault()}
    >
      {picking.shown.map((option, index) => {
        const isPicked = picking.several && picking.picked.includes(option.value);
        return (
          <div
            key={option.value}
            id={optionId(index)}
            role="option"
            aria-selected={picking.several ? isPicked : index === picking.highlighted}
            className={index === picking.highlighted ? 'wj-option wj-option-at' : 'wj-option'}
            onClick={() => onPick(option)}
          >
            {picking.several ? (
              <span className="wj-option-tick" aria-hidden>
                {isPicked ? <CheckOutlined /> : null}
              </span>
            ) : null}
            {option.label}
          </div>
        );
      })}
    </div>,
    document.body,
  );
}
