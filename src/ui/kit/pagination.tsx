import { Fragment } from "react";
import type { Language } from "@/lib/text";
import { Icon } from "@/ui/kit/icon";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

type Props = { language: Language; page: number; pages: number; href: (page: number) => string };

function shown(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages];
  return [...new Set(near)].filter((number) => number >= 1 && number <= pages);
}

/** Links to the pages of a list: first, near ones, last. Nothing when one page holds all. */
export function Pagination({ language, page, pages, href }: Props) {
  if (pages <= 1) return null;
  const t = translator(language, systemMessages);
  return (
    <nav aria-label={t("pagination")}>
      <ul className="o-pages">
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              <Icon name="left" />
              {t("previous")}
            </a>
          </li>
        ) : null}
        {shown(page, pages).map((number, index, all) => (
          <Fragment key={number}>
            {number - (all[index - 1] ?? number) > 1 ? (
              <li aria-hidden="true">
                <span>…</span>
              </li>
            ) : null}
            <li>
              <a
                href={href(number)}
                aria-current={number === page ? "page" : undefined}
                aria-label={`${t("page")} ${number}`}
              >
                {number}
              </a>
            </li>
          </Fragment>
        ))}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {t("next")}
              <Icon name="right" />
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
