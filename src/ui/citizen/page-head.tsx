type Props = {
  /** What this page is, then whose; the whole title of the browser's tab. */
  title: string;
  description?: string;
  /** The one address of this page, such as `https://tirane.ossis.al/sherbimet`. */
  canonical?: string;
  /** Personal pages and searches stay out of search engines. */
  noindex?: boolean;
};

/** Title and description of a page; React moves them into the head, so every page says them where it is written. */
export function PageHead({ title, description, canonical, noindex }: Props) {
  return (
    <>
      <title>{title}</title>
      {description ? <meta name="description" content={description} /> : null}
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      {noindex ? <meta name="robots" content="noindex" /> : null}
    </>
  );
}
