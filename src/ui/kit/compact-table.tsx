import type { ReactNode } from "react";

export type CompactColumn<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  number?: boolean;
  /** Tailwind width of the column, such as `w-40`. */
  width?: string;
  /** Takes the free room and ends in an ellipsis when there is too little; give its cells a `title`. */
  grow?: "wide" | "narrow";
  /** Set on the sorted column. */
  sort?: "ascending" | "descending";
};

type Props<Row> = {
  caption: string;
  columns: readonly CompactColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row the keyboard stands on. */
  activeKey?: string | null;
  selectedKeys?: ReadonlySet<string>;
  onRowClick?: (row: Row) => void;
};

const headCell =
  "sticky top-0 z-[1] h-(--row) border-b border-border-strong bg-surface px-2 text-left font-semibold whitespace-nowrap text-text-2";

function bodyCell(column: { number?: boolean; grow?: "wide" | "narrow" }): string {
  const size = "h-(--row) px-2 py-0.5 whitespace-nowrap";
  if (column.number) return `${size} text-right`;
  if (!column.grow) return size;
  return `${size} max-w-0 min-w-24 truncate ${column.grow === "wide" ? "w-1/2" : "w-1/4"}`;
}

/** A dense list as a real table. Columns headed by a button with `sort` set can be sorted. */
export function CompactTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, activeKey, selectedKeys, onRowClick } = props;
  const rowLook = (key: string) => {
    if (key === activeKey) return "bg-info-bg shadow-[inset_3px_0_0_var(--brand)]";
    return selectedKeys?.has(key) ? "bg-sunken" : "hover:bg-surface";
  };
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-table tabular-nums">
        <caption className="o-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort}
                className={`${headCell} ${column.width ?? ""} ${column.number ? "text-right" : ""}`}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                data-row={key}
                className={`border-b border-border ${rowLook(key)}`}
                onClick={onRowClick ? () => onRowClick(row) : undefined}
              >
                {columns.map((column) => (
                  <td key={column.key} className={bodyCell(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
