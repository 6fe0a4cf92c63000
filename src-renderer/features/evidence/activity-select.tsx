import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { OfferedActivity } from '#shared/contract/evidence.ts';
import { whyNoSearch } from '#shared/recognition/search-runs.ts';
import { useCall } from '../../client/use-call.ts';

interface Props {
  label: string;
  value: string | null;
  /** Known without searching, the likeliest first. */
  offered: readonly OfferedActivity[];
  onChange: (activity: OfferedActivity | null) => void;
}

const MOST_FOUND = 50;

/** Chooses one activity by searching for it. */
export function ActivitySelect({ label, value, offered, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 160);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = { kind: 'activity', offset: 0, limit: MOST_FOUND } as const;
  const { value: page } = useCall(
    'record.list',
    open ? { ...query, ...(search ? { search } : {}) } : null,
    ['activity'],
  );
  const known = useMemo(() => {
    const likely = offered.filter(({ id }) => search === '' || id === value);
    const all: OfferedActivity[] = [...likely, ...(page?.records ?? [])];
    return new Map(all.map((activity) => [activity.id, activity]));
  }, [offered, page, search, value]);

  return (
    <Select
      className="wj-evidence-activity"
      aria-label={label}
      allowClear
      placeholder="选择活动（可搜索）"
      open={open}
      onOpenChange={setOpen}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={whyNoSearch(search) ?? '没有符合的活动'}
      value={value}
      options={[...known.values()].map((activity) => ({
        value: activity.id,
        label: `${activity.date} ${activity.title}`,
      }))}
      onChange={(id: string | undefined) => onChange((id && known.get(id)) || null)}
    />
  );
}
