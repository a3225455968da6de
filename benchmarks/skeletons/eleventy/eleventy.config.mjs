// The site of the corpus: texts, their lists cut into pages of twelve, one feed, a sitemap.
import { readFileSync } from "node:fs";
import footnotes from "markdown-it-footnote";
import { indexes, listed, sorted } from "./lists.mjs";

const names = JSON.parse(readFileSync(new URL("labels.json", import.meta.url)));
const longDate = new Intl.DateTimeFormat("fr", { dateStyle: "long", timeZone: "UTC" });

export default function (config) {
  let neighbours = new Map();
  const texts = (api) => sorted(api.getFilteredByGlob("content/{recits,missions,associations}/*.md"));

  config.setUseGitIgnore(false);
  config.amendLibrary("md", (library) => library.use(footnotes));
  config.addGlobalData("layout", "text.njk");
  config.addPassthroughCopy("content/images");
  config.addPassthroughCopy("style.css");

  config.addCollection("stories", (api) => texts(api).filter((text) => text.url.startsWith("/recits/")));
  config.addCollection("newest", (api) =>
    texts(api).filter((text) => !text.url.startsWith("/associations/")).slice(0, 20));
  config.addCollection("lists", (api) => listed(texts(api), names));
  config.addCollection("indexes", (api) => indexes(texts(api), names));
  config.addCollection("addresses", (api) => {
    const found = texts(api);
    const pages = [...listed(found, names), ...indexes(found, names)];
    return [...pages.map((page) => page.address), ...found.map((text) => text.url)].sort();
  });
  config.addCollection("beside", (api) => {
    neighbours = new Map();
    const last = {};
    for (const text of texts(api)) {
      const section = text.url.split("/")[1];
      neighbours.set(text.url, { newer: last[section] });
      if (last[section]) neighbours.get(last[section].url).older = text;
      last[section] = text;
    }
    return [];
  });

  config.addFilter("beside", (url) => neighbours.get(url) ?? {});
  config.addFilter("name", (slug, group) => names[group][slug]);
  config.addFilter("longDate", (date) => longDate.format(date));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  return {
    dir: { input: "content", includes: "../_includes", output: "_site" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
