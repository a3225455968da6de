/*
 * Names a form that is sent, so that sent twice it is taken once, and keeps the click by which a
 * reader came from the state's platform, for whom the association may say that they came.
 */
const form = document.querySelector(".application-form");
const { submission, click_id: click } = form?.elements ?? {};
if (submission && !submission.value) submission.value = crypto.randomUUID?.() ?? "";
if (click && !click.value) click.value = new URLSearchParams(location.search).get("apiengagement_id") ?? "";
