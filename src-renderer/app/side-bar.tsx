import { useLedger } from '../store/ledger-store.ts';
import { goTo, useNavigation } from '../store/navigation-store.ts';
import type { PageId } from '../store/page-ids.ts';
import { useSettings } from '../store/settings-store.ts';
import { formatCount } from '../ui/numbers.ts';
import { PAGES } from './pages.ts';

export function SideBar() {
  const page = useNavigation((store) => store.page);
  const counts = useLedger((store) => store.status?.counts);
  const bodies = useLedger((store) => store.status?.bodies ?? 0);
  // Most units have nobody who reports to them; the palette and the unit's page lead there all the same.
  const gathers = useSettings(({ settings }) => settings.gathers);
  const isShown: Partial<Record<PageId, boolean>> = { roster: bodies > 0, gather: gathers };
  const pages = PAGES.filter(({ id }) => (isShown[id] ?? true) || page === id);
  return (
    <nav className="wj-side" aria-label="主导航">
      <div className="wj-brand">
        <span className="wj-brand-mark" aria-hidden>
          五进
        </span>
        <span>五进台账</span>
      </div>
      <ul>
        {pages.map(({ id, label, icon: Icon }) => (
          <li key={id} className={STARTS_GROUP.includes(id) ? 'wj-side-group' : undefined}>
            <button
              type="button"
              aria-current={id === page ? 'page' : undefined}
              onClick={() => goTo(id)}
            >
              <Icon aria-hidden />
              <span>{label}</span>
              {counts && isCounted(id) ? (
                <span className="wj-side-count">{formatCount(counts[id])}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const STARTS_GROUP: readonly PageId[] = ['activity', 'report', 'unit'];

function isCounted(id: PageId): id is 'activity' | 'pilot' | 'work' | 'case' {
  return id === 'activity' || id === 'pilot' || id === 'work' || id === 'case';
}
