import { Button, type ButtonProps, Flex, Typography } from 'antd';
import { useId } from 'react';

interface Props extends Omit<ButtonProps, 'disabled'> {
  /** Why the action is not possible; null when it is. */
  because: string | null;
}

/** A button that, when it cannot be pressed, says beside it why and what to do first. */
export function BlockedButton({ because, children, ...button }: Props) {
  const reasonId = useId();
  return (
    <Flex align="center" gap={12} wrap>
      <Button
        {...button}
        disabled={because !== null}
        {...(because === null ? {} : { 'aria-describedby': reasonId })}
      >
        {children}
      </Button>
      {because !== null && <Typography.Text id={reasonId}>{because}</Typography.Text>}
    </Flex>
  );
}
