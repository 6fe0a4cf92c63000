import { Card, Descriptions } from 'antd';
import { useEffect, useState } from 'react';
import type { AppInfo } from '#shared/contract/desktop.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { toFailure } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useLedger } from '../../store/ledger-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import './settings.css';

const PLATFORMS: Record<string, string> = { win32: 'Windows', linux: 'Linux', darwin: 'macOS' };

export function AboutSettings() {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const counts = useLedger((store) => store.status?.counts);

  useEffect(() => {
    desktop('desktop.appInfo', {}).then(setInfo, (thrown: unknown) =>
      setFailure(toFailure(thrown)),
    );
  }, []);

  if (failure) return <FailureAlert failure={failure} />;
  if (!info) return <Loading label="正在读取…" />;
  return (
    <Card size="small" title="关于五进台账" className="settings-part">
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'version', label: '程序版本', children: info.version },
          { key: 'runtime', label: '运行环境', children: `Electron ${info.electron}` },
          {
            key: 'platform',
            label: '操作系统',
            children: PLATFORMS[info.platform] ?? info.platform,
          },
          {
            key: 'counts',
            label: '台账内容',
            children: counts
              ? `活动 ${counts.activity} 项，试点 ${counts.pilot} 个，作品 ${counts.work} 件，案例 ${counts.case} 个`
              : '',
          },
          {
            key: 'privacy',
            label: '数据去向',
            children: '全部数据只存在本机的台账文件夹里，程序不联网。',
          },
        ]}
      />
    </Card>
  );
}
