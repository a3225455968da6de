// Refreshes the page after each build; shows the problems that prevented one over the last good page.
const news = new EventSource("/__preview/events");
let version = null;

news.addEventListener("message", (event) => {
  const latest = JSON.parse(event.data);
  if (version !== null && latest.version !== version) {
    location.reload();
    return;
  }
  version = latest.version;
  show(latest.problems);
});

function show(problems) {
  document.querySelector("#preview-problems")?.remove();
  if (!problems) {
    return;
  }
  const panel = document.createElement("aside");
  panel.id = "preview-problems";
  panel.setAttribute("role", "alert");
  panel.lang = "fr";
  Object.assign(panel.style, {
    position: "fixed",
    inset: "auto 0 0 0",
    maxBlockSize: "50dvh",
    overflow: "auto",
    padding: "1rem",
    background: "#2a0b05",
    color: "#fff",
    font: "0.875rem/1.5 ui-monospace, monospace",
    whiteSpace: "pre-wrap",
    zIndex: "2147483647",
  });
  panel.textContent = problems;
  document.body.append(panel);
}
