/*
 * A film stirs under the pointer: some seconds of it, without a sound, once. Nothing is fetched for
 * those who asked for less movement or less data, nor before the pointer has stayed.
 */
const moves = matchMedia("(hover: hover) and (prefers-reduced-motion: no-preference)");
const PATIENCE = 250;

for (const media of document.querySelectorAll("[data-glimpse]")) {
  const card = media.closest(".story-card");
  let waiting;
  card.addEventListener("pointerenter", () => {
    if (moves.matches && !navigator.connection?.saveData) waiting = setTimeout(() => stir(media), PATIENCE);
  });
  card.addEventListener("pointerleave", () => {
    clearTimeout(waiting);
    media.querySelector("video")?.remove();
  });
}

function stir(media) {
  const video = document.createElement("video");
  video.className = "story-card__glimpse";
  video.muted = true;
  video.playsInline = true;
  video.ariaHidden = "true";
  video.src = media.dataset.glimpse;
  video.addEventListener("ended", () => video.remove());
  media.querySelector("picture").after(video);
  video.play().catch(() => video.remove());
}
