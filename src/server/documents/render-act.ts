import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { encode } from "uqr";
import type { ComposedAct } from "@/domain/documents/compose-act";
import { formatDate, startOfDay } from "@/lib/dates";
import { formatTrackingCode } from "@/lib/tracking-code";

const folder = fileURLToPath(new URL(".", import.meta.url));
/** Whoever is refused holds nothing: the paper names them as who asked. */
const words = {
  approval: { verdict: "Kërkesa miratohet.", whose: "Mbajtësi" },
  refusal: { verdict: "Kërkesa refuzohet.", whose: "Kërkuesi" },
};

/** A QR code as a drawing: each dark square once, in a frame of four empty ones. */
function qrDrawing(text: string): string {
  const { data, size } = encode(text, { ecc: "Q", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${squares.join("")}"/></svg>`;
}

/**
 * Sets an act as a tagged PDF (PDF/UA-1) with its fonts inside. The same act gives the same file. `address` is the
 * municipality's own, such as `https://tirane.ossis.al`. Throws when the act cannot be set.
 */
export function renderAct({ content, verificationCode, issuedOn }: ComposedAct, address: string): Buffer {
  const link = `${address}/V/${verificationCode}`.toUpperCase();
  const act = { ...content, ...words[content.kind], issuedOn: formatDate(issuedOn, "sq", "long") };
  const compiler = NodeCompiler.create({ workspace: folder });
  const { result, problems } = compileAct(compiler, {
    act: JSON.stringify(act),
    qr: qrDrawing(link),
    code: formatTrackingCode(verificationCode),
    host: new URL(address).host,
    address: link,
  });
  if (!result) throw new Error(`The act could not be set: ${problems}`);
  const pdf = compiler.pdf(result, {
    pdfStandard: "ua-1",
    pdfTags: true,
    creationTimestamp: startOfDay(issuedOn).getTime() / 1000,
  });
  // What was worked out for one act serves no other, and is kept beyond the compiler: a megabyte and more for each.
  compiler.evictCache(4);
  return pdf;
}

function compileAct(compiler: NodeCompiler, inputs: Record<string, string>) {
  const compiled = compiler.compile({ mainFileContent: readFileSync(`${folder}act.typ`, "utf8"), inputs });
  return {
    result: compiled.result,
    problems: JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []).slice(0, 500),
  };
}
