import { Spin } from 'antd';

export function Loading({ label }: { label: string }) {
  return (
    <div className="wj-loading" role="status">
      <Spin />
      <span>{label}</span>
    </div>
  );
}
