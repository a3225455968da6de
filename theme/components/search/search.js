/*
 * Searching the texts of the site in the index that Pagefind made of them. Nothing of it is loaded
 * before the field is used or an address holds a search. What is looked for stands in the address:
 * it can be shared, and the back button returns to it.
 */
const root = document.querySelector(".search");
const form = root.querySelector("form");
const status = root.querySelector(".search__status");
const list = root.querySelector(".search__results");
const more = root.querySelector(".search__more");
const others = root.querySelector(".search__others");
const result = root.querySelector("template").content.firstElementChild;
const { lang } = document.documentElement;
const STEP = 10;
let engine;
let found = [];
// A search that a later one has overtaken says nothing.
let turn = 0;

function load() {
  engine ??= start().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start() {
  const pagefind = await import(root.dataset.engine);
  await pagefind.init();
  offer(await pagefind.filters());
  return pagefind;
}

// Filters

function offer({ kind = {}, cause = {}, territory = {} }) {
  const choices = form.querySelector(".search__choices");
  for (const value of Object.keys(kind)) {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "kind", value });
    label.className = "search__choice";
    label.append(box, document.createElement("span"));
    choices.append(label);
  }
  for (const [name, values] of Object.entries({ cause, territory })) {
    const options = Object.keys(values).sort((one, other) => one.localeCompare(other, lang));
    form.elements[name].append(...options.map((value) => new Option(value, value)));
  }
  count({ kind, cause, territory });
  form.querySelector(".search__filters").hidden = false;
}

function count(filters) {
  const words = (name, value) => `${value} (${(filters[name]?.[value] ?? 0).toLocaleString(lang)})`;
  for (const box of form.querySelectorAll("[name=kind]")) {
    box.nextElementSibling.textContent = words("kind", box.value);
  }
  for (const option of form.querySelectorAll("option[value]:not([value=''])")) {
    option.textContent = words(option.parentElement.name, option.value);
  }
}

// Results

async function search(params) {
  const own = ++turn;
  status.textContent = status.dataset.loading;
  try {
    const pagefind = await load();
    set(params);
    const [words, kinds, filters] = [params.get("q"), params.getAll("kind"), {}];
    if (kinds.length) filters.kind = { any: kinds };
    for (const name of ["cause", "territory"]) if (params.get(name)) filters[name] = params.get(name);
    const answer = await pagefind.search(words?.trim() || null, { filters });
    const first = await Promise.all(answer.results.slice(0, STEP).map((each) => each.data()));
    if (own !== turn) return;
    found = answer.results;
    count(answer.totalFilters);
    list.replaceChildren(...first.map(draw));
    tell(found.length);
  } catch (error) {
    if (own !== turn) return;
    clear();
    status.textContent = status.dataset.failed;
    console.error(error);
  }
}

async function append() {
  const [own, shown] = [turn, list.children.length];
  const next = await Promise.all(found.slice(shown, shown + STEP).map((each) => each.data()));
  if (own !== turn || shown !== list.children.length) return;
  list.append(...next.map(draw));
  tell(found.length);
  list.children[shown].querySelector("a").focus();
}

function tell(number) {
  const words = status.dataset[number > 1 ? "many" : number ? "one" : "none"];
  status.textContent = words.replace("{count}", number.toLocaleString(lang));
  more.hidden = list.children.length >= number;
}

function clear() {
  found = [];
  list.replaceChildren();
  status.textContent = "";
  more.hidden = true;
}

function draw({ url, excerpt, filters, meta }) {
  const item = result.cloneNode(true);
  const part = (name) => item.querySelector(`.search__${name}`);
  const fill = (name, words, target = part(name)) => {
    if (words) target.append(words);
    else part(name).remove();
  };
  const link = Object.assign(part("title").firstElementChild, { href: url });
  link.textContent = meta.title;
  part("excerpt").append(...(excerpt.includes("<mark>") ? marked(excerpt) : [meta.summary ?? ""]));
  fill("kind", filters.kind?.[0]);
  fill("association", meta.association);
  fill("warning", meta.note, part("words"));
  if (!meta.example) part("example").remove();
  const day = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" });
  part("date").dateTime = meta.date;
  part("date").textContent = day.format(new Date(meta.date));
  if (meta.thumbnail) item.append(picture(meta.thumbnail));
  return item;
}

/* Beside its title, which is the link: it says nothing more. */
function picture(src) {
  const said = { className: "search__picture", alt: "", loading: "lazy", decoding: "async" };
  return Object.assign(new Image(320, 213), said, { src });
}

/* The words of an excerpt, and its marks: nothing else of its HTML. */
function marked(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    return Object.assign(document.createElement("mark"), { textContent: node.textContent });
  });
}

// The address

function asked() {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
}

function set(params) {
  form.elements.q.value = params.get("q") ?? "";
  for (const box of form.querySelectorAll("[name=kind]")) {
    box.checked = params.getAll("kind").includes(box.value);
  }
  for (const name of ["cause", "territory"]) form.elements[name].value = params.get(name) ?? "";
  for (const link of others?.children ?? []) {
    link.search = new URLSearchParams({ q: form.elements.q.value });
  }
}

function go() {
  const params = asked();
  const address = String(params) ? `?${params}` : location.pathname;
  if (`?${params}` !== location.search) history.pushState(null, "", address);
  follow();
}

function follow() {
  const params = new URLSearchParams(location.search);
  const isSearch = ["q", "kind", "cause", "territory"].some((name) => params.get(name));
  if (others) others.hidden = !isSearch;
  if (isSearch) return search(params);
  turn += 1;
  set(params);
  return clear();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go();
});
form.querySelector(".search__filters").addEventListener("change", go);
form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
more.addEventListener("click", (event) => {
  if (event.target.closest("button")) append();
});
addEventListener("popstate", follow);
root.querySelector(".search__notice").hidden = true;
form.hidden = false;
follow();
