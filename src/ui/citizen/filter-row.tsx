type Choice = { key: string; text: string; href: string; chosen: boolean };

/** One way to narrow a list: every choice a link, the present one in bold without. */
export function FilterRow({ name, choices }: { name: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={name}>
      <p className="o-filters__name">{name}</p>
      <ul className="o-filters__row">
        {choices.map(({ key, text, href, chosen }) => (
          <li key={key}>
            {chosen ? (
              <a className="o-filters__chosen" href={href} aria-current="true">
                {text}
              </a>
            ) : (
              <a href={href}>{text}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
