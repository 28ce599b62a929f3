import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { problemOfPdf } from "./rules-pdf";

/** A PDF of one page with a stream of these bytes. */
function pdfWith(head: string, packed: Uint8Array, after = ""): Uint8Array {
  const before = Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n2 0 obj<<${head}>>\nstream\n`,
    "latin1",
  );
  return Buffer.concat([before, packed, Buffer.from(`\nendstream\nendobj\n${after}\n%%EOF`, "latin1")]);
}

const objects = (text: string) =>
  pdfWith("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", deflateSync(Buffer.from(text, "latin1")));

describe("a PDF", () => {
  it("of a scanned picture is fine, whatever short names its packed bytes happen to spell", async () => {
    for (const chance of ["/JS ", "/JS(", "/XFA\n", "/J#53 "]) {
      const picture = Buffer.concat([
        Buffer.alloc(50_000, 0xd7),
        Buffer.from(chance),
        Buffer.alloc(50_000, 0x9c),
      ]);
      expect(await problemOfPdf(pdfWith("/Subtype/Image/Filter/DCTDecode", picture)), chance).toBeNull();
    }
  });

  it.each([
    ["script beside its pictures", "/JS(app.alert(1))"],
    ["a form with a program of its own", "/AcroForm<</XFA 4 0 R>>"],
  ])("with %s is refused", async (_what, after) => {
    expect(
      await problemOfPdf(pdfWith("/Subtype/Image", Buffer.alloc(100, 1), `3 0 obj<<${after}>>endobj`)),
    ).toBe("active");
  });

  it.each([
    ["script", "5 0 <</S/JavaScript/JS(app.alert(1))>>"],
    ["script with its name in disguise", "5 0 <</S/J#61vaScript>>"],
    ["another file", "5 0 <</Names<</EmbeddedFiles 6 0 R>>>>"],
    ["a form with a program of its own", "5 0 <</XFA 6 0 R>>"],
  ])("with %s among its packed objects is refused", async (_what, text) => {
    expect(await problemOfPdf(objects(text))).toBe("active");
  });

  it("with ordinary packed objects is fine", async () => {
    expect(await problemOfPdf(objects("5 0 <</Type/Page/Annots[6 0 R]>>"))).toBeNull();
  });

  it("names its lock also in the head of a packed table", async () => {
    expect(await problemOfPdf(pdfWith("/Type/XRef/Encrypt 9 0 R", Buffer.alloc(10, 7)))).toBe("password");
  });

  it("made to be slow is looked through at once", async () => {
    const from = performance.now();
    await problemOfPdf(Buffer.from(`%PDF-1.7\n${"<<>>stream\n".repeat(900_000)}`, "latin1"));
    await problemOfPdf(
      Buffer.from(`%PDF-1.7\n${"/Type/ObjStm stream\n".repeat(500_000)}endstream`, "latin1"),
    );
    await problemOfPdf(objects(" ".repeat(60_000_000)));
    expect(performance.now() - from).toBeLessThan(4_000);
  });
});
