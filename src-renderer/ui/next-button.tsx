import { Button, type ButtonProps } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';

/**
 * The next step of the way: it takes the focus where nothing holds it, so that Enter goes on. A key
 * that is held down presses it once, and never the one that comes after it.
 */
export function NextButton({ disabled, ...button }: ButtonProps) {
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const isFree = document.activeElement === document.body;
    if (isFree && disabled !== true) place.current?.focus({ preventScroll: true });
  }, [disabled]);
  return (
    <Button
      ref={place}
      type="primary"
      {...button}
      {...(disabled !== undefined && { disabled })}
      onKeyDown={ignoreHeldKey}
    />
  );
}

function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}
