import { forbidden, notFound } from "next/navigation";
import { WithoutScript } from "./without-script";

const statuses = { forbidden, unknown: notFound };
type Why = keyof typeof statuses;

/**
 * Ends a page with status 403 or 404. Next draws the page of such an end in the browser alone, so it would stay blank
 * without script: such a browser is led to the same words at `/staff/refused`. `of` is the dossier it is about.
 */
export function TurnedAway({ why, of }: { why: Why; of?: string }) {
  const facts = new URLSearchParams({ why, ...(of === undefined ? {} : { of }) });
  return (
    <>
      <WithoutScript href={`/staff/refused?${facts}`} />
      <Ending why={why} />
    </>
  );
}

function Ending({ why }: { why: Why }): never {
  return statuses[why]();
}
