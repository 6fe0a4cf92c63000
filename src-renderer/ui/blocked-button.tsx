import { Button, type ButtonProps, Flex, Typography } from 'antd';
import { useId } from 'react';
import { NextButton } from './next-button.tsx';

interface Props extends Omit<ButtonProps, 'disabled'> {
  /** Why the action is not possible; null when it is. */
  because: string | null;
  /** The next step of the way, pressed by Enter alone. */
  isNext?: boolean;
}

/** A button that, when it cannot be pressed, says beside it why and what to do first. */
export function BlockedButton({ because, isNext = false, children, ...button }: Props) {
  const reasonId = useId();
  const Press = isNext ? NextButton : Button;
  return (
    <Flex align="center" gap={12} wrap>
      <Press
        {...button}
        disabled={because !== null}
        {...(because === null ? {} : { 'aria-describedby': reasonId })}
      >
        {children}
      </Press>
      {because !== null && <Typography.Text id={reasonId}>{because}</Typography.Text>}
    </Flex>
  );
}
