// Moves the map: by finger, wheel, keys and buttons. Without this the page is a picture, and all its links work.
"use strict";

(() => {
  const plan = document.getElementById("plan");
  const frame = document.getElementById("frame");
  if (!plan || !frame) return;

  const whole = plan.viewBox.baseVal;
  const start = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  const CLOSEST = 12;
  let view = { ...start };

  const show = () => {
    view.width = Math.min(start.width, Math.max(start.width / CLOSEST, view.width));
    view.height = view.width * start.height / start.width;
    view.x = Math.min(start.x + start.width - view.width, Math.max(start.x, view.x));
    view.y = Math.min(start.y + start.height - view.height, Math.max(start.y, view.y));
    plan.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  };
  const metres = (x, y) => new DOMPoint(x, y).matrixTransform(plan.getScreenCTM().inverse());
  const zoom = (factor, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) => {
    const width = Math.min(start.width, Math.max(start.width / CLOSEST, view.width / factor));
    const ratio = width / view.width;
    view = { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio, width, height: view.height * ratio };
    show();
  };
  const move = (across, down) => { view.x += across * view.width; view.y += down * view.height; show(); };
  const reset = () => { view = { ...start }; show(); };

  document.getElementById("tools").hidden = false;
  document.body.classList.add("moves");
  document.getElementById("closer").addEventListener("click", () => zoom(1.5));
  document.getElementById("farther").addEventListener("click", () => zoom(1 / 1.5));
  document.getElementById("whole").addEventListener("click", reset);

  const keys = {
    ArrowLeft: () => move(-0.15, 0), ArrowRight: () => move(0.15, 0),
    ArrowUp: () => move(0, -0.15), ArrowDown: () => move(0, 0.15),
    "+": () => zoom(1.5), "=": () => zoom(1.5), "-": () => zoom(1 / 1.5), "0": reset, Home: reset,
  };
  frame.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, metres(event.clientX, event.clientY));
  }, { passive: false });

  // On a small screen the way is what matters.
  const way = plan.querySelector("polyline.way");
  if (way && frame.clientWidth < 600) {
    const box = way.getBBox(), around = 9;
    const width = Math.max(box.width + 2 * around, (box.height + 2 * around) * start.width / start.height, 30);
    const height = width * start.height / start.width;
    view = { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height };
    show();
  }

  // One finger moves, two zoom around the middle between them. What moved is no press on a stand.
  const fingers = new Map();
  let travelled = 0;
  const span = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  frame.addEventListener("pointerdown", (event) => {
    if (fingers.size === 0) travelled = 0;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  frame.addEventListener("pointermove", (event) => {
    const was = fingers.get(event.pointerId);
    if (!was) return;
    const before = fingers.size === 2 ? span() : 0;
    const now = { x: event.clientX, y: event.clientY };
    travelled += Math.hypot(now.x - was.x, now.y - was.y);
    if (travelled < 6) return;
    if (!frame.hasPointerCapture(event.pointerId)) frame.setPointerCapture(event.pointerId);
    const from = metres(was.x, was.y), to = metres(now.x, now.y);
    fingers.set(event.pointerId, now);
    if (fingers.size === 1) {
      view.x += from.x - to.x;
      view.y += from.y - to.y;
      show();
    } else if (fingers.size === 2 && before > 0) {
      const [one, other] = [...fingers.values()];
      zoom(span() / before, metres((one.x + other.x) / 2, (one.y + other.y) / 2));
    }
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    frame.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  frame.addEventListener("click", (event) => { if (travelled >= 6) event.preventDefault(); }, true);
  frame.addEventListener("dragstart", (event) => event.preventDefault());
})();
