"use strict";

// Judging goes without this, too: it takes what is selected as a part of the statement, and listens to single keys.

const judge = document.getElementById("judge");
const passage = document.querySelector(".passage");
const points = (words) => [...words].length;

function offsetOf(node, at) {
  const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!line || !passage.contains(line)) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, at);
  return Number(line.dataset.start) + points(before.toString());
}

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const words = selection.toString();
  const left = points(words) - points(words.trimStart());
  const right = points(words) - points(words.trimEnd());
  return start + left < end - right ? { at: `${start + left}-${end - right}`, words: words.trim().replace(/\s+/g, " ") } : null;
}

let kept = null;

function take(role, more) {
  const found = selected() || kept;
  if (!found) return;
  const field = judge.elements[role];
  const at = judge.elements[`${role}_at`];
  const add = more && field.value.trim();
  field.value = add ? `${field.value.trim()} … ${found.words}` : found.words;
  at.value = add ? `${at.value} ${found.at}` : found.at;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  kept = null;
}

function listen() {
  document.addEventListener("selectionchange", () => { kept = selected() || kept; });
  judge.querySelectorAll("button.take").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", (event) => take(button.dataset.role, event.shiftKey));
  });
  const save = document.getElementById("save");
  if (save.dataset.changed) judge.addEventListener("input", (event) => { if (event.target.name !== "by") save.textContent = save.dataset.changed; });
  const keys = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  keys.hidden = false;
  on.checked = localStorage.getItem("keys") !== "off";
  on.addEventListener("change", () => localStorage.setItem("keys", on.checked ? "on" : "off"));
}

function press(event) {
  const inField = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (event.key === "Escape" && inField) { inField.blur(); return; }
  if (inField || event.ctrlKey || event.metaKey || event.altKey || !document.getElementById("keys-on").checked) return;
  const digit = /^Digit([123])$/.exec(event.code);
  const key = digit ? digit[1] : event.key.toLowerCase();
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input")) { target.focus(); target.select(); } else if (digit) take(target.dataset.role, event.shiftKey); else target.click();
}

if (judge) {
  listen();
  document.addEventListener("keydown", press);
}
