/* Copies the address of the page, and prints it: what no link can do. */
for (const section of document.querySelectorAll(".share-links")) {
  const said = section.querySelector("[role=status]");
  const doings = {
    async copy() {
      await navigator.clipboard.writeText(section.dataset.address);
      said.textContent = section.dataset.copied;
    },
    print: () => window.print(),
  };
  if (!navigator.clipboard) section.querySelector("[data-do=copy]").remove();
  section.querySelector(".share-links__buttons").hidden = false;
  section.addEventListener("click", (event) => doings[event.target.closest("[data-do]")?.dataset.do]?.());
}
