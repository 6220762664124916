"use strict";

// The pages can be read without any of this: it brushes the timeline, ties statements to their notes, lights the ties
// of a name in the network, copies, and takes dropped files.

function brushTimeline(svg) {
  const bars = [...svg.querySelectorAll("a[data-since]")];
  let from = null;
  const barAt = (x) => bars.find((bar) => x <= bar.getBoundingClientRect().right) || bars.at(-1);
  const between = (a, b) => {
    const [first, last] = [bars.indexOf(a), bars.indexOf(b)].sort((x, y) => x - y);
    return bars.slice(first, last + 1);
  };
  const paint = (some) => bars.forEach((bar) => bar.classList.toggle("brushed", some.includes(bar)));
  svg.addEventListener("pointerdown", (event) => { if (event.button === 0) from = barAt(event.clientX); });
  svg.addEventListener("pointermove", (event) => { if (from) paint(between(from, barAt(event.clientX))); });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  window.addEventListener("pointerup", (event) => {
    if (!from) return;
    const some = between(from, barAt(event.clientX));
    from = null;
    paint([]);
    if (some.length < 2 || !svg.isConnected) return;
    svg.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    const address = new URL(svg.dataset.brush, location.href);
    address.searchParams.set("since", some[0].dataset.since);
    address.searchParams.set("until", some.at(-1).dataset.until);
    location.assign(address);
  });
}

function tieStatements(article) {
  const marks = [...article.querySelectorAll("span[data-n]")];
  const has = (mark, number) => mark.dataset.n.split(" ").includes(number);
  const light = (number) => {
    marks.forEach((mark) => mark.classList.toggle("lit", number !== null && has(mark, number)));
    article.querySelectorAll(".note").forEach((note) => note.classList.toggle("lit", note.dataset.n === number));
  };
  const length = (number) => marks.reduce((sum, mark) => sum + (has(mark, number) ? mark.textContent.length : 0), 0);
  const innermost = (mark) => mark.dataset.n.split(" ").sort((a, b) => length(a) - length(b))[0];
  article.addEventListener("click", (event) => {
    const mark = event.target.closest("span[data-n]");
    if (!mark || !getSelection().isCollapsed) return;
    const note = document.getElementById(`n-${Number(innermost(mark)) + 1}`);
    if (!note) return;
    light(note.dataset.n);
    note.querySelector("details").open = true;
    note.scrollIntoView({ block: "nearest" });
    note.querySelector("summary").focus({ preventScroll: true });
  });
  article.addEventListener("pointerover", (event) => {
    const tied = event.target.closest("[data-n]");
    if (tied) light(tied.matches(".note") ? tied.dataset.n : innermost(tied));
  });
  article.addEventListener("focusin", (event) => {
    const note = event.target.closest(".note");
    if (note) light(note.dataset.n);
  });
  article.addEventListener("pointerleave", () => light(null));
}

function offerCopies(root) {
  root.querySelectorAll("button.copy").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const from = button.parentElement.querySelector(".copied");
      const told = document.getElementById("told");
      try {
        await navigator.clipboard.writeText(from.textContent);
        button.firstChild.textContent = told.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(from);
        told.textContent = "Selected; copy it with the keyboard";
      }
    });
  });
}

function takeDrops(drop) {
  const input = drop.querySelector("input[type=file]");
  const name = () => {
    const names = [...input.files].map((file) => file.name);
    document.getElementById("chosen").textContent = names.length > 5 ? `${names.length} files chosen` : names.join(", ");
  };
  input.addEventListener("change", name);
  ["dragenter", "dragover"].forEach((kind) => drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); }));
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; name(); }
  });
}

function lightTies(svg) {
  const light = (node) => {
    const near = new Set(node === null ? [] : [node]);
    svg.querySelectorAll(".arcs path").forEach((arc) => {
      const tied = node !== null && (arc.dataset.a === node || arc.dataset.b === node);
      arc.classList.toggle("near", tied);
      if (tied) near.add(arc.dataset.a).add(arc.dataset.b);
    });
    svg.classList.toggle("lit", node !== null);
    svg.querySelectorAll("a[data-node]").forEach((dot) => dot.classList.toggle("near", near.has(dot.dataset.node)));
  };
  svg.parentElement.scrollLeft = (svg.parentElement.scrollWidth - svg.parentElement.clientWidth) / 2;
  svg.addEventListener("pointerover", (event) => light(event.target.closest("a[data-node]")?.dataset.node ?? null));
  svg.addEventListener("pointerleave", () => light(null));
}

function begin(root) {
  root.querySelectorAll("svg.network").forEach(lightTies);
  root.querySelectorAll("svg[data-brush]").forEach(brushTimeline);
  root.querySelectorAll(".reading").forEach((article) => { tieStatements(article); offerCopies(article); });
  root.querySelectorAll("#drop").forEach(takeDrops);
}

begin(document);
document.addEventListener("htmx:configRequest", (event) => {
  for (const [name, value] of [...event.detail.formData.entries()]) if (value === "") event.detail.formData.delete(name);
});
document.addEventListener("htmx:load", (event) => { if (event.target !== document.body) begin(event.target); });
