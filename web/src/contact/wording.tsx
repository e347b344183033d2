import type { ContactView } from '../api/queries.js';

type Wording = ContactView['comparison']['wording'][number];

/** What each outlet calls those who took part, counted, without a verdict. */
export function Wordings({ view: { comparison } }: { view: ContactView }) {
  const several = comparison.wording.filter(({ labels }) => labels.length > 1);
  if (several.length === 0) return null;
  return (
    <section aria-labelledby="wording">
      <h2 id="wording">In whose words</h2>
      {several.map((one) => (
        <Labels key={`${one.about} ${one.name}`} wording={one} />
      ))}
    </section>
  );
}

function Labels({ wording: { about, name, labels } }: { wording: Wording }) {
  const outlets = [...new Set(labels.map(({ outlet }) => outlet))];
  return (
    <div className="wording">
      <h3>
        <bdi>{about === 'contact' ? 'The contact itself' : name}</bdi>
      </h3>
      <dl>
        {outlets.map((outlet) => (
          <div key={outlet ?? ''}>
            <dt>
              <bdi>{outlet ?? 'outlet not named'}</bdi>
            </dt>
            <dd>
              {labels
                .filter((label) => label.outlet === outlet)
                .map(({ text, count }) => (
                  <span key={text} className="form">
                    <bdi>{text}</bdi>
                    {count > 1 && <span className="count">×{count}</span>}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
