/*
 * Missions filtered in place: links become boxes to tick, and the address bar holds what is chosen.
 * Values of a facet add up, facets narrow each other. Communes come from files of the site.
 */
const filter = document.querySelector(".mission-filter[data-index]");
const results = document.querySelector("[data-missions]");
const state = document.querySelector(".mission-filter__state");
const words = filter?.dataset;
const PAGE = 24;
const EARTH = 12742;

let missions = [];
let shown = [];
let original;
const boxes = new Map();

if (filter && results) start();

async function start() {
  try {
    missions = read(await load(words.index));
  } catch {
    return tell(words.failed);
  }
  original = [...results.childNodes];
  for (const link of filter.querySelectorAll("a[data-value]")) toBox(link);
  filter.addEventListener("change", (event) => {
    if (event.target.closest("input, select")) go();
  });
  place().addEventListener?.("input", () => suggest(place().value));
  state.querySelector(".mission-filter__clear").addEventListener("click", () => {
    fill(new URLSearchParams());
    go();
    filter.querySelector("input").focus();
  });
  addEventListener("popstate", open);
  open();
}

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function read({ columns, values, missions: rows }) {
  return rows.map((row) => {
    const mission = Object.fromEntries(columns.map((name, at) => [name, row[at]]));
    mission.values = mission.values.map((number) => values[number]);
    return mission;
  });
}

function toBox(link) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  label.className = link.className;
  Object.assign(box, { type: "checkbox", className: "mission-filter__box", value: link.dataset.value });
  label.append(box, ...link.childNodes);
  link.replaceWith(label);
  boxes.set(box.value, { box, label, count: label.querySelector(".mission-filter__count") });
}

// Not all missions happen somewhere.
const place = () => filter.querySelector("[name=lieu]") ?? { value: "" };
const radius = () => filter.querySelector("[name=rayon]") ?? { value: "" };

function chosen() {
  const byFacet = new Map();
  for (const [value, { box }] of boxes) {
    if (!box.checked) continue;
    const facet = value.split(":")[0];
    byFacet.set(facet, (byFacet.get(facet) ?? new Set()).add(value));
  }
  return byFacet;
}

function address() {
  const query = new URLSearchParams();
  for (const [facet, values] of chosen()) {
    query.set(facet, [...values].map((value) => value.split(":")[1]).join(","));
  }
  if (place().value.trim()) {
    query.set("lieu", place().value.trim());
    query.set("rayon", radius().value);
  }
  const text = query.toString().replaceAll("%2C", ",");
  return location.pathname + (text && `?${text}`);
}

function fill(query) {
  for (const [value, { box, label }] of boxes) {
    const [facet, slug] = value.split(":");
    box.checked = (query.get(facet) ?? "").split(",").includes(slug);
    if (box.checked) label.closest("details").open = true;
  }
  place().value = query.get("lieu") ?? "";
  radius().value = query.get("rayon") ?? "25";
  if (radius().selectedIndex < 0) radius().value = "25";
}

function go() {
  if (address() !== location.pathname + location.search) history.pushState(null, "", address());
  apply();
}

function open() {
  fill(new URLSearchParams(location.search));
  apply();
}

// Communes

const communes = new Map();

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replace(/[^a-z0-9]+/g, " ").trim().replace(/\bst(e?) /g, "saint$1 ");
}

/* The file in which a commune is: see plugins/geography/shards.py. */
function shardOf(text) {
  const folded = fold(text);
  if (/^\d/.test(folded)) return folded.match(/^\d\d/)?.[0];
  return folded.replace(/^((sainte?|l|la|les?) (?=.))+/, "")[0];
}

const named = ([name, code]) => `${name} (${code})`;

async function matches(text) {
  const [key, asked] = [shardOf(text), fold(text)];
  if (key && !communes.has(key)) communes.set(key, load(`${words.communes}${key}.json`).catch(() => []));
  const rows = (await communes.get(key)) ?? [];
  return rows.filter((one) => fold(named(one)).startsWith(asked) || one[1].startsWith(asked));
}

async function suggest(text) {
  if (text.trim().length < 2) return;
  const options = (await matches(text)).slice(0, 20).map((one) => new Option(named(one), named(one)));
  if (place().value === text) filter.querySelector("datalist").replaceChildren(...options);
}

async function point() {
  const text = place().value.trim();
  const [found] = text ? await matches(text) : [];
  const unknown = filter.querySelector(".mission-filter__unknown");
  if (unknown) unknown.textContent = text && !found ? words.unknown : "";
  return found ? { lat: found[2], lon: found[3] } : null;
}

function distance(from, [lat, lon]) {
  const turn = Math.PI / 180;
  const half = (degrees) => Math.sin((degrees * turn) / 2) ** 2;
  const arc = half(lat - from.lat) + Math.cos(lat * turn) * Math.cos(from.lat * turn) * half(lon - from.lon);
  return EARTH * Math.asin(Math.sqrt(arc));
}

// Filtering and showing

function sift(byFacet, from, reach) {
  const found = [];
  const counts = new Map();
  const remote = byFacet.get("mode")?.has("mode:remote");
  for (const mission of missions) {
    const far = from ? Math.min(...mission.points.map((at) => distance(from, at))) : 0;
    if (far > reach && !(remote && mission.values.includes("mode:remote"))) continue;
    const missed = [...byFacet].filter(([, wanted]) => !mission.values.some((value) => wanted.has(value)));
    if (!missed.length) found.push({ mission, far });
    // A value counts what would be found by ticking it: its own facet does not narrow it.
    if (missed.length > 1) continue;
    for (const value of mission.values) {
      if (!missed.length || missed[0][0] === value.split(":")[0]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  if (from) found.sort((one, other) => one.far - other.far);
  return { found, counts };
}

async function apply() {
  const from = await point();
  const byFacet = chosen();
  const { found, counts } = sift(byFacet, from, Number(radius().value));
  for (const [value, { count, label }] of boxes) {
    count.textContent = counts.get(value) ?? 0;
    label.classList.toggle("mission-filter__value--none", !counts.has(value));
  }
  const isWhole = !byFacet.size && !from;
  tell(told(found.length));
  state.querySelector(".mission-filter__clear").hidden = isWhole && !place().value;
  shown = found;
  if (isWhole) results.replaceChildren(...original);
  else {
    results.replaceChildren(document.createElement("div"));
    results.firstElementChild.className = "grid grid--close";
    more(0);
  }
}

function tell(words) {
  state.querySelector("[role=status]").textContent = words;
}

function told(count) {
  if (!count) return words.none;
  return count === 1 ? words.one : words.many.replace("{n}", count.toLocaleString(document.documentElement.lang));
}

function more(start) {
  const cards = shown.slice(start, start + PAGE).map(card);
  results.firstElementChild.append(...cards);
  results.querySelector("button")?.remove();
  if (start) cards[0]?.querySelector("a").focus();
  if (start + PAGE >= shown.length) return;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button button--secondary", textContent: words.more });
  button.addEventListener("click", () => more(start + PAGE));
  results.append(button);
}

function card({ mission, far }) {
  const drawn = document.querySelector(`[data-card=${mission.status}]`).content.firstElementChild.cloneNode(true);
  const part = (name) => drawn.querySelector(`.mission-card__${name}`);
  const say = (name, text) => {
    const fact = part(`fact--${name}`);
    if (text) fact.querySelector("dd").textContent = text;
    else fact.remove();
  };
  const link = drawn.querySelector(".card-link");
  Object.assign(link, { href: mission.address, textContent: mission.title });
  if (!mission.lang) {
    link.removeAttribute("hreflang");
    link.parentElement.removeAttribute("lang");
    part("top").querySelector(".language-mark").remove();
  }
  if (!mission.example) part("example").remove();
  part("association").textContent = mission.association;
  const icon = part("fact--where").querySelector("use");
  if (mission.values.includes("mode:remote")) icon.setAttribute("href", icon.getAttribute("href").replace("#place", "#remote"));
  const away = far && isFinite(far) ? ` · ${words.far.replace("{n}", Math.round(far) || 1)}` : "";
  say("where", mission.where + away);
  for (const name of ["when", "how_long", "age", "for_whom"]) say(name.replace("_", "-"), mission[name]);
  drawn.querySelector(".seats-meter__words").textContent = mission.seats;
  if (mission.picture) part("head").after(picture(mission.picture));
  return drawn;
}

function picture(src) {
  const media = document.createElement("div");
  media.className = "mission-card__media";
  media.append(Object.assign(new Image(960, 640), { className: "image image--3x2", loading: "lazy", alt: "", src }));
  return media;
}
