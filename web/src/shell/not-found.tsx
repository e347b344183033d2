import { Link } from '@tanstack/react-router';

/** For an address that the app does not have. */
export function NotFound() {
  return (
    <section className="page narrow">
      <h1>There is no such page</h1>
      <p>
        <Link to="/" search={{}}>
          To the chronology
        </Link>
      </p>
    </section>
  );
}
