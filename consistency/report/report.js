"use strict";
(() => {
  const form = document.getElementById("filters");
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
  if (!form) return;
  const entries = [...document.querySelectorAll("[data-score]")];
  const findings = entries.filter((entry) => entry.matches("article"));
  const holders = [...document.querySelectorAll(".story, .agreed, .overview")];

  const fits = (entry, type, outlet, score) =>
    (!type || entry.dataset.type === type) &&
    (!outlet || entry.dataset.outlets.split(" ").includes(outlet)) &&
    Number(entry.dataset.score) * 100 >= score;

  const apply = () => {
    const { type, outlet, score } = form.elements;
    for (const entry of entries) entry.hidden = !fits(entry, type.value, outlet.value, Number(score.value));
    for (const holder of holders) holder.hidden = !holder.querySelector("[data-score]:not([hidden])");
    document.getElementById("least").value = score.value + " %";
    const shown = findings.filter((finding) => !finding.hidden).length;
    document.getElementById("shown").textContent = shown + " of " + findings.length + " findings shown";
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
