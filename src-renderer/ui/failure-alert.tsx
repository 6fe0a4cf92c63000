import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Failure, Place } from '#shared/domain/failure.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';

interface Props {
  failure: Failure;
  /** Shown as a button 重试. */
  onRetry?: () => void;
  action?: ReactNode;
}

/** A failure in words, with its place and a way out. */
export function FailureAlert({ failure, onRetry, action }: Props) {
  const place = placeText(failure.place);
  const retry = onRetry ? <Button onClick={onRetry}>重试</Button> : undefined;
  return (
    <Alert
      type="error"
      showIcon
      title={failure.message}
      {...(place ? { description: `位置：${place}` } : {})}
      action={action ?? retry}
    />
  );
}

function placeText(place: Place | undefined): string {
  if (!place) return '';
  const parts = [
    place.file && `文件“${place.file}”`,
    place.sheet && `工作表“${place.sheet}”`,
    place.cell && `单元格 ${place.cell}`,
    place.field && `“${fieldLabel(place.field)}”一栏`,
  ];
  return parts.filter(Boolean).join('，');
}

/** One line for a toast. */
export function failureText(failure: Failure): string {
  const place = placeText(failure.place);
  return place ? `${failure.message}（${place}）` : failure.message;
}
