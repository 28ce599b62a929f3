import { Fragment } from "react";
import { formatTrackingCode } from "@/lib/tracking-code";

/** A code in its groups; a narrow screen breaks it between two groups and nowhere else. */
export function CodeText({ code }: { code: string }) {
  return formatTrackingCode(code)
    .split("-")
    .map((group, place, all) => (
      <Fragment key={group}>
        <span className="o-code">
          {group}
          {place < all.length - 1 ? "-" : ""}
        </span>
        <wbr />
      </Fragment>
    ));
}
