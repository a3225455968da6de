/*
 * Copies a text that is there to be copied. Where the browser refuses, the text is selected, and the
 * reader is told which keys copy it.
 */
for (const button of document.querySelectorAll("[data-copies]")) {
  const text = document.getElementById(button.dataset.copies);
  const told = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(text.value);
      told.textContent = told.dataset.done;
    } catch {
      text.select();
      told.textContent = told.dataset.failed;
    }
  });
}
