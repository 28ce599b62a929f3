/** Why what was just tried in a dialog did not happen; read out at once, and nothing while there is nothing to say. */
export function FailedAct({ words }: { words: string | null | undefined }) {
  return words ? (
    <p role="alert" className="w-full font-semibold text-bad">
      {words}
    </p>
  ) : null;
}
