/*
 * What is wrong is read first. On the page of components, where no field answers, the focus stays.
 */
const summary = document.querySelector(".error-summary");
const link = summary?.querySelector(".error-summary__link");
if (link && document.getElementById(link.hash.slice(1))) summary.focus();
