import { indexes, listed, newestFirst } from "../lists.js";

export async function GET() {
  const texts = await newestFirst();
  const paths = [
    ...[...listed(texts), ...indexes(texts)].map((page) => page.path),
    ...texts.map((text) => text.id),
  ].sort();
  const urls = ["", ...paths.map((path) => `${path}/`)]
    .map((path) => `<url><loc>https://example.org/${path}</loc></url>`);
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`);
}
