import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const documents = ["README.md", "src/domain/README.md", "drizzle/README.md"];

/** Returns every path written as code in the project's documents that does not exist. */
export function missingPaths(root: string): { document: string; path: string }[] {
  const tops = readdirSync(root);
  return documents.flatMap((document) => {
    const file = path.join(root, document);
    if (!existsSync(file)) return [];
    const spans = [
      ...readFileSync(file, "utf8")
        .replace(/^```[\s\S]*?^```/gm, "")
        .matchAll(/`([^`\s]+)`/g),
    ];
    return spans
      .map(([, span = ""]) => span.replace(/[:#]\d+$/, ""))
      .filter((span) => looksLikePath(span, tops))
      .filter(
        (span) => !existsSync(path.join(root, span)) && !existsSync(path.join(path.dirname(file), span)),
      )
      .map((span) => ({ document, path: span }));
  });
}

/** A span is a path when it starts at the top of the project or ends in a file's ending; patterns are not. */
function looksLikePath(span: string, tops: string[]): boolean {
  if (/[*{}<>()…|=]|^https?:|^[@/]|^\.(ossis|next)\b/.test(span)) return false;
  const [first = "", ...rest] = span.split("/");
  return rest.length > 0 ? tops.includes(first) || /\.(ts|tsx|sql|md|json)$/.test(span) : false;
}
