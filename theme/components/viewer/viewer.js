/*
 * The pictures of a page's grids, one at a time in a dialog. Each has an address of its own
 * (#photo-…): it can be shared, and the back button closes what a click has opened.
 */
const links = [...document.querySelectorAll(".photo-grid .picture__link")];
const template = document.querySelector(".viewer-template");
const items = links.map((link) => link.closest("[id]"));
let dialog;
let shown = -1;
let startX = null;

function build() {
  dialog = template.content.firstElementChild.cloneNode(true);
  document.body.append(dialog);
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-go]");
    if (button) go(button.dataset.go);
    else if (!event.target.closest("img, figcaption")) leave();
  });
  dialog.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: "previous", ArrowRight: "next", Home: "first", End: "last" }[event.key];
    if (way && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      go(way);
    }
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener("close", () => links[shown]?.focus());
  dialog.addEventListener("pointerdown", (event) => {
    startX = event.pointerType === "mouse" ? null : event.clientX;
  });
  dialog.addEventListener("pointerup", (event) => {
    const way = startX === null ? 0 : event.clientX - startX;
    startX = null;
    if (Math.abs(way) > 40) go(way < 0 ? "next" : "previous");
  });
}

function go(way) {
  if (way === "close") return leave();
  const last = links.length - 1;
  const target = { previous: Math.max(0, shown - 1), next: Math.min(last, shown + 1), first: 0, last }[way];
  history.replaceState(history.state, "", `#${items[target].id}`);
  show(target);
}

function show(number) {
  if (!dialog) build();
  shown = number;
  const picture = links[number].querySelector("picture").cloneNode(true);
  for (const part of picture.querySelectorAll("source, img")) {
    if (part.srcset) part.sizes = "100vw";
    part.removeAttribute("loading");
  }
  dialog.querySelector(".viewer__stage").replaceChildren(picture);
  const words = items[number].querySelector("figcaption");
  dialog.querySelector(".viewer__caption").replaceChildren(...(words?.cloneNode(true).childNodes ?? []));
  const count = dialog.querySelector(".viewer__count");
  count.textContent = count.dataset.words.replace("{number}", number + 1).replace("{total}", links.length);
  dialog.querySelector("[data-go=previous]").disabled = number === 0;
  dialog.querySelector("[data-go=next]").disabled = number === links.length - 1;
  if (!dialog.open) {
    dialog.showModal();
  } else if (document.activeElement?.disabled || document.activeElement === document.body) {
    dialog.querySelector("[data-go=close]").focus();
  }
}

/* Opened by a click, the page before it is one step back; by its address, there is no such page. */
function leave() {
  if (history.state?.viewer) return history.back();
  history.replaceState(null, "", location.pathname + location.search);
  dialog.close();
}

function follow() {
  const number = items.findIndex((item) => `#${item.id}` === location.hash);
  if (number >= 0) show(number);
  else if (dialog?.open) dialog.close();
}

links.forEach((link, number) => {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.pushState({ viewer: true }, "", `#${items[number].id}`);
    show(number);
  });
});
addEventListener("popstate", follow);
addEventListener("beforeprint", () => {
  for (const image of document.querySelectorAll(".photo-grid img")) image.loading = "eager";
});
if (links.length) follow();
