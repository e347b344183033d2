import type { ContactView } from '../api/queries.js';

const RELATIONS = { copy: 'copies', rewrite: 'rewrites', cites: 'has it from' } as const;

/** Who has it from whom, from each account back to its first known source. */
export function Chain({ view: { comparison } }: { view: ContactView }) {
  const chained = comparison.accounts.filter(({ chain }) => chain.length > 0);
  if (chained.length === 0) return null;
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">Who has it from whom</h2>
      <ul className="chains">
        {chained.map(({ account, name, chain }) => (
          <li key={account}>
            <ol>
              <li>
                <bdi>{name}</bdi>
              </li>
              {chain.map((link, at) => (
                <li key={at} className={link.relation}>
                  <span className="relation">
                    {RELATIONS[link.relation]}
                    {link.share !== null && ` (${Math.round(link.share * 100)} % of its words)`}
                  </span>
                  <bdi>{link.name}</bdi>
                  {link.account === null && <span className="soft"> (not among these articles)</span>}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}
