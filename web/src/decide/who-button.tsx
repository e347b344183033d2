import { useDeciding } from './deciding.js';

/** Who decides in this browser, to be changed by a press; nothing where nobody may decide. */
export function WhoButton() {
  const { may, who, askWho } = useDeciding();
  if (!may) return null;
  return (
    <button type="button" className="quiet who" onClick={askWho} title="Whose name stands beside what you decide">
      {who === null ? (
        'Who decides?'
      ) : (
        <>
          <span className="hidden">Change who decides: </span>
          <bdi>{who}</bdi>
        </>
      )}
    </button>
  );
}
