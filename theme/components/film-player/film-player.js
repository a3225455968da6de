/*
 * A film of the site: its chapters and the parts of its transcript that start with a time lead to
 * that moment, and the part being played is marked. A film elsewhere: its player comes on demand.
 */
const seconds = (time) => time.split(":").reduce((total, part) => 60 * total + Number(part), 0);

for (const player of document.querySelectorAll(".film-player")) {
  const play = player.querySelector(".film-player__play");
  if (play) open(player, play);
  const video = player.querySelector("video");
  if (video) follow(player, video);
  const voice = player.querySelector(".film-player__voice");
  if (video && voice) describe(player, video, voice);
}

function open(player, play) {
  play.hidden = false;
  play.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.className = "film-player__video";
    frame.src = play.dataset.player;
    frame.title = play.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    player.querySelector(".film-player__door").replaceWith(frame);
    frame.focus();
  });
}

function follow(player, video) {
  const transcript = player.parentElement.querySelector(".transcript");
  const parts = [...(transcript?.querySelectorAll("h2, h3") ?? [])].flatMap(timed);
  const chapters = [...player.querySelectorAll(".film-player__jump")].map((link) => ({
    at: seconds(link.dataset.at),
    link,
  }));
  for (const { at, link } of [...chapters, ...parts]) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      video.currentTime = at;
      video.play();
    });
  }
  video.addEventListener("timeupdate", () => {
    for (const group of [chapters, parts]) mark(group, video.currentTime);
  });
}

/* The voice that describes the film goes with it: same moment, same pace, silent when it is. */
function describe(player, video, voice) {
  const button = player.querySelector(".film-player__describe");
  const isOn = () => button.ariaPressed === "true";
  const join = () => {
    if (Math.abs(voice.currentTime - video.currentTime) > 0.3) voice.currentTime = video.currentTime;
    voice.playbackRate = video.playbackRate;
    if (isOn() && !video.paused && !video.ended) voice.play();
    else voice.pause();
  };
  voice.controls = false;
  button.hidden = false;
  button.addEventListener("click", () => {
    button.ariaPressed = String(!isOn());
    join();
  });
  for (const change of ["play", "pause", "seeked", "ratechange", "timeupdate", "ended"]) {
    video.addEventListener(change, join);
  }
}

/* A heading of the transcript such as « 0:46 · La première tasse »: its time becomes a button. */
function timed(heading) {
  const first = heading.firstChild;
  const found = first?.nodeType === Node.TEXT_NODE && first.data.match(/^\s*((?:\d+:)?\d+:\d{2})/);
  if (!found) return [];
  const link = document.createElement("button");
  link.type = "button";
  link.className = "transcript__jump";
  link.textContent = found[1];
  first.data = first.data.slice(found[0].length);
  heading.prepend(link);
  return [{ at: seconds(found[1]), link }];
}

function mark(group, now) {
  const current = group.findLast(({ at }) => at <= now + 0.1);
  for (const one of group) {
    if (one === current) one.link.setAttribute("aria-current", "true");
    else one.link.removeAttribute("aria-current");
  }
}
