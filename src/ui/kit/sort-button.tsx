import { Icon } from "@/ui/kit/icon";

type Props = { text: string; sort?: "ascending" | "descending"; onSort: () => void };

/** The head of a column that can be sorted; set the same `sort` on the column. */
export function SortButton({ text, sort, onSort }: Props) {
  return (
    <button type="button" className="inline-flex h-full items-center gap-1 font-semibold" onClick={onSort}>
      {text}
      {sort ? <Icon name={sort === "ascending" ? "up" : "down"} className="size-3" /> : null}
    </button>
  );
}
