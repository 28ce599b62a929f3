"use client";

// The words stand here: this page must work when nothing else does, and a client bundle must not carry all messages.
const words = {
  sq: {
    title: "Shërbimi nuk po funksionon",
    text: "Ajo që keni ruajtur nuk humbet. Provoni përsëri pas pak. Nëse problemi vazhdon, tregoni këtë numër:",
    again: "Provo përsëri",
  },
  en: {
    title: "The service is not working",
    text: "What you have saved is not lost. Try again in a moment. If the problem goes on, tell us this number:",
    again: "Try again",
  },
};

type Props = { error: Error & { digest?: string } };

/** A fault of the server, in the language of the page, with the number under which it is in the log. */
export default function Fault({ error }: Props) {
  const english = typeof document !== "undefined" && document.documentElement.lang === "en";
  const { title, text, again } = words[english ? "en" : "sq"];
  return (
    <div className="o-main">
      <main id="main">
        <title>{title}</title>
        <h1>{title}</h1>
        <p>
          {text} <code>{error.digest ?? "–"}</code>
        </p>
        <form>
          <button className="o-button" type="submit">
            {again}
          </button>
        </form>
      </main>
    </div>
  );
}
