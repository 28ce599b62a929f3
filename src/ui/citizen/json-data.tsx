/** Facts for search engines inside a page; every `<` is written so that no text can end the element. */
export function JsonData({ nonce, data }: { nonce: string; data: object }) {
  return (
    <script type="application/ld+json" nonce={nonce}>
      {JSON.stringify(data).replaceAll("<", "\\u003c")}
    </script>
  );
}
