import { Icon } from "@/ui/kit/icon";

export type Said = { text: string; failed: boolean } | null;

/** One line that says how the last act went; it stays until the next one. */
export function SaidLine({ said }: { said: Said }) {
  return (
    <p
      role="status"
      className={
        said
          ? `flex items-center gap-2 px-4 py-1.5 font-semibold ${said.failed ? "bg-bad-bg text-bad" : "bg-ok-bg text-ok"}`
          : ""
      }
    >
      {said ? (
        <>
          <Icon name={said.failed ? "warning" : "tick"} />
          <span>{said.text}</span>
        </>
      ) : null}
    </p>
  );
}
