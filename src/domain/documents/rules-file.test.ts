import { describe, expect, it } from "vitest";
import { largestFile, readFileKind, safeFileName } from "./rules-file";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const pdf = (inside: string) =>
  bytesOf(`%PDF-1.7\n1 0 obj\n<<${inside}>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF`);
const png = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
    "base64",
  ),
);
const jpeg = new Uint8Array([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
]);

describe("a file handed in", () => {
  it("is known by its content, whatever its name says", async () => {
    expect(await readFileKind(pdf("/Type/Catalog"))).toBe("application/pdf");
    expect(await readFileKind(png)).toBe("image/png");
    expect(await readFileKind(jpeg)).toBe("image/jpeg");
  });

  it.each([
    ["nothing", new Uint8Array(), /bosh/],
    ["more than 10 MB", new Uint8Array(largestFile + 1), /10 MB/],
    ["a page with script", bytesOf("<!doctype html><script>alert(1)</script>"), /PDF, JPG ose PNG/],
    [
      "a drawing with script",
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      /PDF, JPG ose PNG/,
    ],
    ["an archive", bytesOf("PK\u0003\u0004\u0014\0\0\0\0\0"), /PDF, JPG ose PNG/],
    ["a GIF", bytesOf("GIF89a\u0001\0\u0001\0"), /PDF, JPG ose PNG/],
    ["a program", bytesOf("\u007fELF\u0002\u0001\u0001"), /PDF, JPG ose PNG/],
    ["a PDF behind a password", pdf("/Encrypt 4 0 R"), /fjalëkalim/],
    ["a PDF with script", pdf("/S/JavaScript/JS(app.alert(1))"), /program/],
    ["a PDF with script in hiding", pdf("/S/J#61vaScript"), /program/],
    ["a PDF that starts something", pdf("/S/Launch/F(cmd.exe)"), /program/],
    ["a PDF that carries a file", pdf("/Names<</EmbeddedFiles 3 0 R>>"), /program/],
  ])("is refused with its own sentence when it is %s", async (_what, bytes, sentence) => {
    await expect(readFileKind(bytes)).rejects.toMatchObject({
      code: "invalid",
      text: { sq: expect.stringMatching(sentence) },
    });
  });

  it("keeps a name that can be shown and saved anywhere", () => {
    expect(safeFileName("Çertifikatë pronësie.PDF", "application/pdf")).toBe("Çertifikatë pronësie.pdf");
    expect(safeFileName("../../etc/passwd", "image/png")).toBe("passwd.png");
    expect(safeFileName("C:\\foto\\..hidden\r\n.jpeg", "image/jpeg")).toBe("hidden.jpg");
    expect(safeFileName('a"b<c>.html', "application/pdf")).toBe("abc.pdf");
    expect(safeFileName("….png", "image/png")).toBe("dokument.png");
  });
});
