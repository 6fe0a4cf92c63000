import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { whyNoSearch } from '#shared/recognition/search-runs.ts';
import { useCall } from '../../client/use-call.ts';

interface Props {
  kind: 'activity' | 'pilot';
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
}

const KINDS = { activity: ['activity'], pilot: ['pilot'] } as const;
const MOST_OFFERED = 50;

/** Chooses records by searching for them; those chosen keep their names. */
export function RecordPicker({ kind, id, value = [], onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 160);
    return () => clearTimeout(timer);
  }, [typed]);

  const offered = useOptions(kind, {
    ...(search ? { search } : {}),
    offset: 0,
    limit: MOST_OFFERED,
  });
  const chosen = useOptions(kind, value.length > 0 ? { ids: value, offset: 0, limit: 1000 } : null);
  const options = useMemo(() => {
    const known = new Map([...chosen, ...offered].map((option) => [option.value, option]));
    for (const missing of value) {
      if (!known.has(missing)) known.set(missing, { value: missing, label: '已删除的记录' });
    }
    return [...known.values()];
  }, [chosen, offered, value]);

  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      allowClear
      placeholder={kind === 'activity' ? '搜索并选择支撑案例的活动' : '搜索并选择相关试点'}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={whyNoSearch(search) ?? '没有符合的记录'}
      value={value}
      options={options}
      onChange={(ids) => onChange?.(ids)}
    />
  );
}

type Query = { search?: string; ids?: string[]; offset: number; limit: number };

function useOptions(kind: 'activity' | 'pilot', query: Query | null) {
  const activities = useCall(
    'record.list',
    kind === 'activity' ? { kind, ...query } : null,
    KINDS.activity,
  );
  const pilots = useCall('record.list', kind === 'pilot' ? { kind, ...query } : null, KINDS.pilot);
  return useMemo(() => {
    if (kind === 'pilot') {
      return (pilots.value?.records ?? []).map((pilot) => ({
        value: pilot.id,
        label: `${pilot.year}年 ${pilot.name}`,
      }));
    }
    return (activities.value?.records ?? []).map((activity) => ({
      value: activity.id,
      label: `${activity.date} ${activity.title}`,
    }));
  }, [kind, activities.value, pilots.value]);
}
