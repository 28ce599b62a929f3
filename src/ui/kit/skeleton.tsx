import type { Language } from "@/lib/text";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** Grey rows that appear only after 300 ms, and after one second say what is loading. */
export function Skeleton({ language, rows = 5, what }: { language: Language; rows?: number; what: string }) {
  return (
    <div className="u-late" role="status">
      <p className="u-later text-caption text-text-2">
        {translator(language, systemMessages)("loadingWhat", { what })}
      </p>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="my-1 h-(--row) rounded bg-sunken" aria-hidden="true" />
      ))}
    </div>
  );
}
