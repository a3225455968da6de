// Every list of the site, cut into pages of twelve, and the index of each grouping.
const PER_PAGE = 12;
const SECTIONS = { recits: "Récits", missions: "Missions", associations: "Associations" };
const GROUPS = {
  causes: ["Causes", (data) => data.causes ?? []],
  territoires: ["Territoires", (data) => (data.territory ? [data.territory] : [])],
  auteurs: ["Signatures", (data) => (data.author ? [data.author] : [])],
};

export const sorted = (texts) =>
  texts.sort((one, other) => other.date - one.date || (one.url < other.url ? -1 : 1));

export function listed(texts, names) {
  const sections = Object.entries(SECTIONS).flatMap(([section, title]) =>
    pages(`/${section}/`, title, texts.filter((text) => text.url.startsWith(`/${section}/`))));
  const terms = Object.keys(GROUPS).flatMap((group) =>
    [...grouped(texts, group)].flatMap(([slug, found]) =>
      pages(`/${group}/${slug}/`, names[group][slug], found)));
  return [...sections, ...terms];
}

export const indexes = (texts, names) =>
  Object.entries(GROUPS).map(([group, [title]]) => ({
    address: `/${group}/`,
    title,
    entries: [...grouped(texts, group)]
      .map(([slug, found]) => ({
        name: names[group][slug], address: `/${group}/${slug}/`, count: found.length,
      }))
      .sort((one, other) => (one.address < other.address ? -1 : 1)),
  }));

function grouped(texts, group) {
  const found = new Map();
  for (const text of texts) {
    for (const slug of GROUPS[group][1](text.data)) {
      if (!found.has(slug)) found.set(slug, []);
      found.get(slug).push(text);
    }
  }
  return found;
}

function pages(address, title, texts) {
  const total = Math.max(1, Math.ceil(texts.length / PER_PAGE));
  const place = (number) => (number === 1 ? address : `${address}page/${number}/`);
  return Array.from({ length: total }, (_, index) => ({
    address: place(index + 1),
    title,
    texts: texts.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    number: index + 1,
    total,
    previous: index ? place(index) : "",
    next: index + 1 < total ? place(index + 2) : "",
  }));
}
