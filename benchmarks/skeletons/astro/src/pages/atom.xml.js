import { names, newestFirst, sectionOf } from "../lists.js";

const SITE = "https://example.org";
const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export async function GET() {
  const texts = (await newestFirst())
    .filter((text) => sectionOf(text) !== "associations").slice(0, 20);
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<title>Banc d’essai</title>
<link href="${SITE}/"/>
<link rel="self" href="${SITE}/atom.xml"/>
<id>${SITE}/</id>
<updated>${texts[0].data.date.toISOString()}</updated>
${texts.map(entry).join("\n")}
</feed>
`);
}

const entry = (text) => `<entry>
<title>${escape(text.data.title)}</title>
<link href="${SITE}/${text.id}/"/>
<id>${SITE}/${text.id}/</id>
<updated>${text.data.date.toISOString()}</updated>
<author><name>${text.data.author ? names.auteurs[text.data.author] : "Banc d’essai"}</name></author>
<summary>${escape(text.data.summary)}</summary>
<content type="html">${escape(text.rendered.html)}</content>
</entry>`;
