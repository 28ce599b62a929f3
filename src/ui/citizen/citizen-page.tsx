import type { ComponentProps, ReactNode } from "react";
import { PageHead } from "@/ui/citizen/page-head";
import { ServiceFooter } from "@/ui/citizen/service-footer";
import { ServiceHeader } from "@/ui/citizen/service-header";
import { SkipLink } from "@/ui/kit/skip-link";

type Props = ComponentProps<typeof ServiceHeader> &
  Omit<ComponentProps<typeof PageHead>, "title"> & {
    /** What this page is, without the municipality; in the title of the browser's tab. */
    title: string;
    children: ReactNode;
    /** Breadcrumb or back link: above the content, outside `main`. */
    before?: ReactNode;
    /** Lists and tables may use more width than the 40 rem of reading. */
    wide?: boolean;
  };

/** Everything around the content of a citizen's page. Put one `h1` into the children. */
export function CitizenPage({
  title,
  description,
  canonical,
  noindex,
  children,
  before,
  wide,
  ...header
}: Props) {
  const width = wide ? "o-main o-main--wide" : "o-main";
  const { language, name } = header;
  return (
    <>
      <PageHead
        title={`${title} – ${name}`}
        description={description}
        canonical={canonical}
        noindex={noindex}
      />
      <SkipLink language={language} />
      <ServiceHeader {...header} />
      <div className={width}>
        {before}
        <main id="main">{children}</main>
      </div>
      <ServiceFooter language={language} name={name} />
    </>
  );
}
