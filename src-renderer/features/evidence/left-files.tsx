import type { LeftFile } from '#shared/contract/evidence.ts';

interface Props {
  title: string;
  files: readonly LeftFile[];
}

/** Files that are not taken, each by name with its reason. */
export function LeftFiles({ title, files }: Props) {
  if (files.length === 0) return null;
  return (
    <section className="wj-card" aria-label={title}>
      <h2>
        {title}（{files.length}）
      </h2>
      <ul className="wj-list">
        {files.map(({ name, why }) => (
          <li key={name}>
            <strong>{name}</strong>：{why}
          </li>
        ))}
      </ul>
    </section>
  );
}
