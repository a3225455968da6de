/*
 * The seats of a mission as they are now: asked once of the sign-up service. Without an answer, the
 * page keeps what it was built with.
 */
const facts = document.querySelector(".mission-facts[data-places]");
if (facts) refresh(facts);

async function refresh({ dataset }) {
  const counts = await fetched(dataset.places, dataset.mission);
  if (!counts) return;
  if (counts.closed === true) return close();
  const total = Number.isInteger(counts.seats) ? counts.seats : Number(dataset.seats);
  const left = Math.max(0, total - counts.taken);
  show(total, left);
}

/* Nothing when the service is not there, does not know the mission, or says something else. */
async function fetched(address, mission) {
  try {
    const answer = await fetch(address);
    const counts = answer.ok ? (await answer.json()).missions?.[mission] : null;
    return Number.isInteger(counts?.taken) ? counts : null;
  } catch {
    return null;
  }
}

function show(total, left) {
  const words = facts.querySelector(".seats-meter__words");
  const said = sentence(total, left);
  if (words.textContent.trim() === said) return;
  // Told before its words change, it is read out when they do.
  words.role = "status";
  requestAnimationFrame(() => (words.textContent = said));
  draw(total, left);
  const { open, full } = phrases();
  const status = facts.querySelector(".mission-status");
  status.textContent = left ? open : full;
  status.className = `mission-status mission-status--${left ? "open" : "full"}`;
}

/* Nobody can apply any more: neither the action nor the form is of use. */
function close() {
  const status = facts.querySelector(".mission-status");
  status.role = "status";
  status.className = "mission-status mission-status--closed";
  requestAnimationFrame(() => (status.textContent = phrases().closed));
  facts.querySelector(".mission-facts__action")?.remove();
  document.getElementById("candidater")?.remove();
}

function sentence(total, left) {
  const { none, last, one, many } = phrases();
  const chosen = left === 0 ? (total === 1 ? last : none) : left === 1 ? one : many;
  return chosen.replace("{left}", left).replace("{total}", total);
}

function phrases() {
  return facts.querySelector(".mission-facts__words").dataset;
}

/* The drawing keeps its size: of a mission that has more seats than it was built with, only words tell. */
function draw(total, left) {
  const seats = [...facts.querySelectorAll(".seats-meter rect")];
  if (seats.length === total) {
    seats.forEach((seat, number) => seat.setAttribute("class", `seats-meter__${number < left ? "free" : "taken"}`));
  } else if (seats.length === 2 && total > 12) {
    seats[1].setAttribute("width", (118 * left) / total);
  } else {
    facts.querySelector(".seats-meter__drawing")?.remove();
  }
}
