// Every list of the site, cut into pages of twelve, and the index of each grouping.
import { getCollection } from "astro:content";
import names from "./labels.json";

const PER_PAGE = 12;
const SECTIONS = { recits: "Récits", missions: "Missions", associations: "Associations" };
const GROUPS = {
  causes: ["Causes", (data) => data.causes],
  territoires: ["Territoires", (data) => [data.territory]],
  auteurs: ["Signatures", (data) => (data.author ? [data.author] : [])],
};

export { names };
export const longDate = new Intl.DateTimeFormat("fr", { dateStyle: "long", timeZone: "UTC" });

export const newestFirst = async () =>
  (await getCollection("texts")).sort(
    (one, other) => other.data.date - one.data.date || (one.id < other.id ? -1 : 1));

export const sectionOf = (text) => text.id.split("/")[0];

export function listed(texts) {
  const sections = Object.entries(SECTIONS).flatMap(([section, title]) =>
    pages(section, title, texts.filter((text) => sectionOf(text) === section)));
  const terms = Object.keys(GROUPS).flatMap((group) =>
    [...grouped(texts, group)].flatMap(([slug, found]) =>
      pages(`${group}/${slug}`, names[group][slug], found)));
  return [...sections, ...terms];
}

export const indexes = (texts) =>
  Object.entries(GROUPS).map(([group, [title]]) => ({
    path: group,
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

function pages(path, title, texts) {
  const total = Math.max(1, Math.ceil(texts.length / PER_PAGE));
  const place = (number) => (number === 1 ? path : `${path}/page/${number}`);
  return Array.from({ length: total }, (_, index) => ({
    path: place(index + 1),
    title,
    texts: texts.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
    number: index + 1,
    total,
    previous: index ? `/${place(index)}/` : "",
    next: index + 1 < total ? `/${place(index + 2)}/` : "",
  }));
}
