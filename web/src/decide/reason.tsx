/** Why somebody decides, if they like to say. */
export function Reason({ why, setWhy }: { why: string; setWhy: (why: string) => void }) {
  return (
    <label>
      Why <span className="soft">(if you like)</span>
      <input value={why} onChange={({ target }) => setWhy(target.value)} maxLength={2000} dir="auto" />
    </label>
  );
}
