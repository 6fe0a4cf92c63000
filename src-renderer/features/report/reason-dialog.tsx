import { Flex, Input, Modal, Tag, Typography } from 'antd';
import { useState } from 'react';

/** A step back that wants a reason, and what happens once it is given. */
export interface StepBack {
  title: string;
  /** What will change, and what stays. */
  consequence: string;
  confirmLabel: string;
  commonReasons: string[];
  perform: (reason: string) => Promise<boolean>;
}

/** Asks why; closes only when the step succeeded. */
export function ReasonDialog({ step, onClose }: { step: StepBack; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const given = reason.trim().length >= 2;

  async function confirm() {
    if (!given) return;
    setBusy(true);
    const done = await step.perform(reason.trim());
    setBusy(false);
    if (done) onClose();
  }

  return (
    <Modal
      open
      title={step.title}
      okText={step.confirmLabel}
      cancelText="取消"
      okButtonProps={{ disabled: !given }}
      confirmLoading={busy}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <Flex vertical gap={12} className="report-reason">
        <Typography.Text>{step.consequence}</Typography.Text>
        <Flex gap={8} wrap className="report-common-reasons">
          {step.commonReasons.map((common) => (
            <Tag.CheckableTag
              key={common}
              checked={reason === common}
              onChange={() => setReason(common)}
            >
              {common}
            </Tag.CheckableTag>
          ))}
        </Flex>
        <Input.TextArea
          aria-label="理由"
          placeholder="请写明理由（至少两个字），会记入本报告的经过"
          autoFocus
          rows={3}
          maxLength={500}
          showCount
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Flex>
    </Modal>
  );
}
