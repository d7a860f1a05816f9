/* Dalil's chat page: shows the talk, keeps it in this browser, and loses nothing when the line is bad.
   What is said is kept until the server has it; what the server sent is kept before it is told so. */
(() => {
  "use strict";

  const TALK = "dalil.talk", FILE = "dalil.file.";
  const MOST_ITEMS = 200, LONGEST_FRAME = 60000, LARGEST_KEPT = 350000;
  const TOO_MANY = 4029, POLICY = 1008;

  const $ = (id) => document.getElementById(id);
  const log = $("log"), words = $("words"), root = document.documentElement;
  const texts = JSON.parse($("texts").textContent);
  const t = (name) => texts[root.lang][name];

  // ── what is kept ────────────────────────────────────────────────────────────────────────────────

  const store = (() => {
    try {
      localStorage.setItem("dalil.try", "1");
      localStorage.removeItem("dalil.try");
      return localStorage;
    } catch {  // a browser that keeps nothing for us: as long as the page is open, then
      const kept = new Map();
      return {
        getItem: (name) => kept.get(name) ?? null,
        setItem: (name, text) => kept.set(name, text),
        removeItem: (name) => kept.delete(name),
      };
    }
  })();

  const random = (bytes) =>
    Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (b) => b.toString(16).padStart(2, "0")).join("");

  function read() {
    try {
      const kept = JSON.parse(store.getItem(TALK));
      if (/^[0-9a-f]{32}$/.test(kept.key) && Array.isArray(kept.items)) return kept;
    } catch { /* nothing there yet, or nothing we wrote */ }
    return { key: random(16), locale: "", language: "", items: [] };
  }

  /** Change what is kept. Other tabs change it too, so it is read anew each time. */
  function change(edit) {
    const kept = read();
    edit(kept);
    while (kept.items.length > MOST_ITEMS && drop(kept, (item) => item.state !== "waiting"));
    for (;;) {
      try {
        store.setItem(TALK, JSON.stringify(kept));
        break;
      } catch {  // no room: the oldest files go first, then the oldest words
        const filed = kept.items.find((item) => item.attach && store.getItem(FILE + item.id));
        if (filed) store.removeItem(FILE + filed.id);
        else if (!drop(kept, (item) => item.state !== "waiting")) break;
      }
    }
    talk = kept;
  }

  function drop(kept, which) {
    const at = kept.items.findIndex(which);
    if (at < 0) return false;
    store.removeItem(FILE + kept.items[at].id);
    kept.items.splice(at, 1);
    return true;
  }

  const files = new Map();  // what came while this page is open, kept or not

  function keepFile(id, content) {
    files.set(id, content);
    if (content.length > LARGEST_KEPT) return;
    try { store.setItem(FILE + id, content); } catch { /* shown now, gone after a reload */ }
  }

  let talk = read();

  // ── languages ───────────────────────────────────────────────────────────────────────────────────

  const rightToLeft = (language) => language === "ar" || language === "ary";

  /** Show the page around the talk in `language`, where we have it. */
  function speak(language) {
    if (texts[language]) {
      root.lang = language;
      root.dir = rightToLeft(language) ? "rtl" : "ltr";
    }
    for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(node.dataset.text);
    for (const node of document.querySelectorAll("[data-label]")) {
      node.setAttribute("aria-label", t(node.dataset.label));
      if (node.tagName === "BUTTON") node.title = t(node.dataset.label);
    }
    words.placeholder = t("write");
    grow();
    if (root.dataset.state) $("state").textContent = t(root.dataset.state);
  }

  // ── how it looks ────────────────────────────────────────────────────────────────────────────────

  function make(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg"), use = document.createElementNS(space, "use");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#${name}`);
    svg.append(use);
    return svg;
  }

  const hidden = (text) => make("span", { class: "sr" }, text);

  const ADDRESS = "(?:https?://|geo:|tel:)[^\\s<>\"\u2066-\u2069]+";
  const COMMAND = "/[a-z]{3,20}\\b";
  const MAP = "/map/[^\\s<>\"\u2066-\u2069]+"; // on the server that this page came from
  const MARKED = new RegExp(`(^|[^\\w/:.])(${ADDRESS}|${MAP}|${COMMAND})`, "gi");

  /** What a link is called: a long address by where it leads, since it would fill a small screen. */
  function named(address) {
    if (address.startsWith("/")) return `${location.host} ↗`;
    const site = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address);
    return site && address.length > 36 ? `${site[1]} ↗` : address;
  }

  /** Words as people wrote them, nothing but text; addresses become links, and what Dalil offers can be pressed. */
  function written(text, offers) {
    const parts = [];
    let from = 0;
    for (const found of text.matchAll(MARKED)) {
      const before = found.index + found[1].length;
      const word = found[2].replace(/[.,;:!?)\]»،؛؟]+$/, "");
      let mark;
      if (/^\/(?!map\/)/i.test(word)) {
        if (!offers) continue;
        mark = make("button", { type: "button", class: "command", dir: "ltr" }, word);
        mark.addEventListener("click", () => say({ text: word }, word));
      } else {
        if (/^(https?:\/\/|geo:|tel:)$/i.test(word)) continue;
        const away = /^(http|\/)/i.test(word) ? { target: "_blank", rel: "noopener noreferrer" } : {};
        mark = make("a", { href: word, dir: "ltr", ...away }, named(word));
      }
      parts.push(text.slice(from, before), mark);
      from = before + word.length;
    }
    return [...parts, text.slice(from)];
  }

  /** One line each: a French name in an Arabic letter keeps the letter's side, a French sentence reads its way. */
  function lines(text, direction, offers = false) {
    const own = direction === "rtl" ? /[\u0590-\u08ff\ufb1d-\ufefc]/ : /[A-Za-z\u00c0-\u024f\u2d30-\u2d7f]/;
    return text.split("\n").map((line) => {
      const dir = direction === "auto" || !own.test(line) ? "auto" : direction;
      return make("span", { class: "line", dir }, ...written(line, offers));
    });
  }

  const nodes = new Map();

  function rowOf(item) {
    return item.who === "me" ? rowOfMine(item) : rowOfLetter(item);
  }

  function rowOfMine(item) {
    const bubble = make("div", { class: "bubble" }, make("div", { class: "text", dir: "auto" }, ...lines(item.text, "auto")));
    return make("div", { class: "row me" }, hidden(`${t("you")}: `), bubble, make("span", { class: "mark" }));
  }

  function rowOfLetter(item) {
    const direction = rightToLeft(item.language) ? "rtl" : "ltr";
    const row = make("div", { class: `row dalil ${item.kind}`, lang: item.language });
    row.append(hidden(`${t("dalil")}: `));
    if (item.text) {
      const bubble = make("div", { class: "bubble" });
      const sign = { reminder: "bell", announcement: "horn" }[item.kind];
      if (sign) bubble.append(make("span", { class: "kind" }, icon(sign), hidden(t(item.kind))));
      bubble.append(make("div", { class: "text", dir: direction }, ...lines(item.text, direction, true)));
      row.append(bubble);
    }
    if (item.attach) row.append(cardOf(item));
    if (item.options.length) {
      const group = make("div", { class: "options", dir: direction, role: "group", "aria-label": t("options") });
      for (const option of item.options) {
        const button = make("button", { type: "button", "data-option": option.id }, make("span", {}, option.label));
        if (option.hint) button.append(make("small", {}, option.hint));
        button.addEventListener("click", () => pick(item, option));
        group.append(button);
      }
      row.append(group);
    }
    return row;
  }

  function cardOf(item) {
    const { attach } = item;
    if (attach.kind === "place") return placeCard(attach);
    const content = files.get(item.id) ?? store.getItem(FILE + item.id);
    if (!content) {
      return make("div", { class: "card" },
        make("div", { class: "about" }, make("b", { dir: "auto" }, attach.name)),
        make("p", { class: "links" }, t("gone")));
    }
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: attach.mime }));
    const link = (text) => make("a", { class: "main", href: address, download: attach.name }, icon("save"), text);
    if (attach.kind === "picture") {
      return make("div", { class: "card" },
        make("img", { src: address, alt: item.text || attach.name }), make("div", { class: "links" }, link(t("download"))));
    }
    if (attach.mime.startsWith("audio/")) {
      return make("div", { class: "card" },
        make("audio", { src: address, controls: "" }), make("div", { class: "links" }, link(t("download"))));
    }
    if (attach.mime.startsWith("text/calendar")) {
      return calendarCard(new TextDecoder().decode(bytes), link(t("calendar")));
    }
    return make("div", { class: "card" },
      make("div", { class: "about" }, make("b", { dir: "auto" }, attach.name)),
      make("div", { class: "links" }, link(t("download"))));
  }

  function placeCard({ latitude, longitude, name, address }) {
    const at = `${latitude},${longitude}`;
    const away = { target: "_blank", rel: "noopener noreferrer" };
    const street = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
    const links = make("div", { class: "links" });
    if (/android/i.test(navigator.userAgent)) {
      links.append(make("a", { class: "main", href: `geo:${at}?q=${at}(${encodeURIComponent(name)})` }, t("map")));
    } else if (/iphone|ipad/i.test(navigator.userAgent)) {
      links.append(make("a", { class: "main", href: `https://maps.apple.com/?ll=${at}&q=${encodeURIComponent(name)}`, ...away }, t("map")));
    } else {
      links.append(make("a", { class: "main", href: street, ...away }, t("map")));
    }
    links.append(
      make("a", { href: street, ...away }, t("map-osm")),
      make("a", { href: `https://www.google.com/maps/search/?api=1&query=${at}`, ...away }, t("map-google")));
    return make("div", { class: "card" },
      make("div", { class: "ground", "aria-hidden": "true" }, icon("pin")),
      make("div", { class: "about" },
        make("b", { dir: "auto" }, name || t("spot")), make("p", { dir: "auto" }, address)),
      links);
  }

  function calendarCard(calendar, link) {
    const unfolded = calendar.replace(/\r?\n[ \t]/g, "");
    const names = [...unfolded.matchAll(/^SUMMARY[^:\n]*:(.*)$/gm)].map((found) => found[1].trim().replace(/\\([,;\\])/g, "$1"));
    const starts = /BEGIN:VEVENT[\s\S]*?^DTSTART[^:\n]*:(\d{4})(\d\d)(\d\d)/m.exec(unfolded);
    const about = make("div", { class: "about dated" });
    if (starts) {
      const day = new Date(+starts[1], starts[2] - 1, +starts[3]);
      const locale = { ar: "ar-MA", ary: "ar-MA", fr: "fr-MA" }[root.lang] ?? root.lang;
      about.append(make("div", { class: "leaf", "aria-hidden": "true" },
        make("span", {}, day.toLocaleDateString(locale, { month: "short" })), make("strong", {}, String(+starts[3]))));
    }
    const titles = names.slice(0, names.length > 3 ? 2 : 3).map((name) => make("b", { dir: "auto" }, name));
    if (names.length > 3) titles.push(make("b", {}, `+${names.length - 2}`));
    about.append(make("div", {}, ...titles, make("p", {}, t("calendar-hint"))));
    return make("div", { class: "card calendar" }, about, make("div", { class: "links" }, link));
  }

  const SIGNS = { waiting: "clock", sent: "check", unsent: "alert" };

  function mark(item, row) {
    const sign = row.querySelector(".mark");
    const now = item.state === "waiting" && !ready ? "offline" : item.state;
    if (sign.dataset.state === now) return;
    sign.dataset.state = now;
    row.classList.toggle("unsent", item.state === "unsent");
    const text = t({ waiting: "sending", offline: "waiting", sent: "sent", unsent: "unsent" }[now]);
    sign.replaceChildren(icon(SIGNS[item.state]), now === "sent" ? hidden(text) : ` ${text}`);
  }

  /** Bring the page up to what is kept. */
  function show(first = false) {
    const ids = new Set(talk.items.map((item) => item.id));
    let added = false, mine = false;
    for (const [id, row] of nodes) {
      if (!ids.has(id)) {
        row.remove();
        nodes.delete(id);
      }
    }
    let lively = new Set();  // whose options are the ones to press now: of all that came since they spoke
    for (const item of talk.items) {
      if (item.hidden) continue;
      let row = nodes.get(item.id);
      if (!row) {
        row = rowOf(item);
        if (!first) row.classList.add("fresh");
        nodes.set(item.id, row);
        log.insertBefore(row, $("writing"));
        added = true;
        if (item.who === "me" || Date.now() - addedAt > 4000) stretch = row;
        addedAt = Date.now();
        mine = item.who === "me";
      }
      if (item.who === "me") {
        mark(item, row);
        lively = new Set();
      } else if (item.options.length) {
        lively.add(row);
        for (const button of row.querySelectorAll("[data-option]")) {
          if (button.dataset.option === item.chosen) button.setAttribute("aria-current", "true");
          else button.removeAttribute("aria-current");
        }
      }
    }
    for (const group of log.querySelectorAll(".options")) group.classList.toggle("old", !lively.has(group.parentNode));
    if (!added) return;
    if (first) log.scrollTop = log.scrollHeight;
    else if (isLow || mine) follow();
    else $("newer").hidden = false;
  }

  let stretch = null, addedAt = 0;  // what was said last: the answers to it are read from their beginning
  let isLow = true;

  function follow() {
    const top = stretch ? stretch.offsetTop - log.offsetTop - 12 : Infinity;
    log.scrollTop = Math.min(log.scrollHeight - log.clientHeight, top);
  }

  let stateTimer = 0;

  /** Say how the line is; short breaks are not worth a word. */
  function state(name) {
    clearTimeout(stateTimer);
    const tell = () => {
      root.dataset.state = name;
      $("state").textContent = t(name);
      if (name === "offline") note("offline-note", true);
      else if (name === "connected" && standing) note(null);
    };
    if (name === "reconnecting" && root.dataset.state === "connected") stateTimer = setTimeout(tell, 1500);
    else tell();
  }

  let noteTimer = 0, standing = false;

  function note(name, stays = false) {
    clearTimeout(noteTimer);
    standing = stays;
    $("note").hidden = !name;
    $("note").textContent = name ? t(name) : "";
    if (name && !stays) noteTimer = setTimeout(() => note(null), 8000);
  }

  let writingTimer = 0;

  function writing(on) {
    clearTimeout(writingTimer);
    $("writing").hidden = !on;
    if (!on) return;
    writingTimer = setTimeout(() => writing(false), 20000);
    if (isLow) follow();
  }

  // ── the line ────────────────────────────────────────────────────────────────────────────────────

  let socket = null, ready = false, tries = 0, retryTimer = 0, lateTimer = 0, beatTimer = 0, busyTimer = 0;
  let underWay = null;  // the id of what was said and is not acknowledged yet: one at a time, in order

  function connect() {
    hangUp();
    state(navigator.onLine === false ? "offline" : root.dataset.state ? "reconnecting" : "connecting");
    const line = socket = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/chat`);
    line.onopen = () => line.send(JSON.stringify({ hello: talk.key, locale: talk.locale || navigator.language || "" }));
    line.onmessage = (event) => {
      if (line !== socket) return;
      hear(JSON.parse(event.data));
    };
    line.onclose = (event) => { if (line === socket) lost(event.code); };
    expect(15000);
  }

  /** Something must be heard soon, or the line is dead. */
  function expect(within) {
    clearTimeout(lateTimer);
    lateTimer = setTimeout(() => lost(0), within);
  }

  function hangUp() {
    for (const timer of [retryTimer, lateTimer, beatTimer, busyTimer]) clearTimeout(timer);
    const line = socket;
    socket = null;
    ready = false;
    underWay = null;
    if (line) line.close();
  }

  function lost(code) {
    hangUp();
    writing(false);
    const refused = code === TOO_MANY || code === POLICY;
    const pause = refused ? 60000 : Math.min(30000, 700 * 2 ** tries) * (0.5 + Math.random() / 2);
    tries += 1;
    retryTimer = setTimeout(connect, pause);
    state(navigator.onLine === false ? "offline" : "reconnecting");
    if (code === TOO_MANY) note("tabs", true);
    show();
  }

  function beat() {
    clearTimeout(beatTimer);
    beatTimer = setTimeout(() => {
      if (!document.hidden && !underWay) ping(10000);
      else beat();
    }, 25000);
  }

  function ping(within) {
    if (!ready) return;
    socket.send('{"ping":1}');
    expect(within);
  }

  function hear(said) {
    clearTimeout(lateTimer);
    beat();
    if (said.welcome) {
      ready = true;
      tries = 0;
      state("connected");
      show();
    } else if (said.received) {
      settle(said.received, "sent");
    } else if (said.refused) {
      settle(said.refused, "unsent");
      note(said.why);
    } else if (said.busy) {
      note("busy");
      busyTimer = setTimeout(() => { underWay = null; speakUp(); }, 3000 + Math.random() * 4000);
    } else if (said.letter) {
      receive(said);
    }
    speakUp();
  }

  function settle(id, now) {
    underWay = null;
    change((kept) => {
      const item = kept.items.find((each) => each.id === id);
      if (!item) return;
      item.state = now;
      if (item.hidden) kept.items.splice(kept.items.indexOf(item), 1);
    });
    if (now === "sent") writing(true);
    show();
  }

  function receive(letter) {
    const id = `l${letter.letter}`;
    const { text, options, attach, language, kind, farewell } = letter;
    if (attach && attach.content) {
      keepFile(id, attach.content);
      delete attach.content;
    }
    change((kept) => {
      kept.language = language;
      if (kept.items.some((item) => item.id === id)) return;
      while (farewell && drop(kept, () => true));  // erased there, erased here
      kept.items.push({ id, who: "dalil", text, options, attach, language, kind });
    });
    socket.send(JSON.stringify({ have: letter.letter }));
    if (language !== root.lang && texts[language]) speak(language);
    writing(false);
    show();
  }

  /** Send the oldest thing that was said and is not acknowledged. */
  function speakUp() {
    if (!ready || underWay) return;
    const next = talk.items.find((item) => item.state === "waiting");
    if (!next) return;
    underWay = next.id;
    if (next.said.voice === "") {
      upload(next);
      return;
    }
    socket.send(JSON.stringify({ id: next.id, ...next.said }));
    expect(20000);
  }

  /** Have the server keep a recording; then it is said like anything else. */
  async function upload(item) {
    const line = socket, content = files.get(item.id) ?? store.getItem(FILE + item.id);
    const settled = (why) => {
      settle(item.id, "unsent");
      note(why);
      speakUp();
    };
    if (!content) {  // recorded before a reload, and too large to be kept
      settled("voice-none");
      return;
    }
    const body = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    try {
      const answer = await fetch("/web-voice", { method: "POST", headers: { "x-page": talk.key }, body });
      const kept = answer.ok ? await answer.json() : null;
      if (line !== socket) return;
      if (answer.status === 413) settled("long");
      else if (answer.status === 415) settled("unclear");
      else if (!kept) lost(0);
      else {
        change((now) => {
          const said = now.items.find((each) => each.id === item.id);
          if (said) said.said = { voice: kept.file };
        });
        store.removeItem(FILE + item.id);
        files.delete(item.id);
        underWay = null;
        speakUp();
      }
    } catch {
      if (line === socket) lost(0);
    }
  }

  /** Say something; `text` is how it is shown, '' for what goes without saying. */
  function say(said, text) {
    const id = random(12);
    if (new TextEncoder().encode(JSON.stringify({ id, ...said })).length > LONGEST_FRAME) {
      note("long");
      return false;
    }
    change((kept) => kept.items.push({ id, who: "me", said, text, state: "waiting", hidden: !text }));
    show();
    speakUp();
    return true;
  }

  // ── what people do ──────────────────────────────────────────────────────────────────────────────

  let pressed = { option: "", at: 0 };

  function pick(item, option) {
    if (pressed.option === item.id + option.id && Date.now() - pressed.at < 1000) return;  // a trembling thumb
    pressed = { option: item.id + option.id, at: Date.now() };
    change((kept) => {
      const letter = kept.items.find((each) => each.id === item.id);
      if (letter) letter.chosen = option.id;
    });
    say({ pick: option.id }, option.label);
  }

  function grow() {
    words.style.height = "auto";
    words.style.height = `${words.scrollHeight}px`;
    words.dir = words.value ? "auto" : root.dir;
  }

  function sayWords(event) {
    event.preventDefault();
    const text = words.value.trim();
    if (!text || !say({ text }, text)) return;
    words.value = "";
    grow();
  }

  $("composer").addEventListener("submit", sayWords);
  $("send").addEventListener("mousedown", (event) => event.preventDefault());  // the keyboard stays

  words.addEventListener("input", grow);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) sayWords(event);
  });

  $("menu").addEventListener("click", () => say({ text: "/menu" }, t("menu")));

  $("place").addEventListener("click", () => {
    const button = $("place");
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    const done = () => button.removeAttribute("aria-busy");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        done();
        say({ place: [+coords.latitude.toFixed(5), +coords.longitude.toFixed(5)] }, `📍 ${t("place-mine")}`);
      },
      () => { done(); note("place-none"); },
      { timeout: 15000, maximumAge: 60000 });
  });

  // ── a voice note ────────────────────────────────────────────────────────────────────────────────

  const SOUNDS = ["audio/ogg;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/webm;codecs=opus"];
  const LONGEST_SOUND = 180000;
  const soundType = window.MediaRecorder && navigator.mediaDevices && isSecureContext
    ? SOUNDS.find((each) => MediaRecorder.isTypeSupported(each)) : undefined;

  let recorder = null, wanted = true, asking = false;

  function recording(on) {
    const button = $("voice");
    button.dataset.label = on ? "voice-stop" : "voice";
    button.setAttribute("aria-pressed", String(on));
    button.setAttribute("aria-label", t(button.dataset.label));
    button.title = t(button.dataset.label);
    note(on ? "voice-on" : null, on);
  }

  async function record() {
    if (recorder) {
      recorder.stop();
      return;
    }
    if (asking) return;
    asking = true;
    let stream = null;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      note("voice-none");
      return;
    } finally {
      asking = false;
    }
    const parts = [];
    wanted = true;
    recorder = new MediaRecorder(stream, { mimeType: soundType, audioBitsPerSecond: 24000 });
    const enough = setTimeout(() => recorder && recorder.stop(), LONGEST_SOUND);
    recorder.ondataavailable = (event) => { if (event.data.size) parts.push(event.data); };
    recorder.onstop = () => {
      clearTimeout(enough);
      for (const track of stream.getTracks()) track.stop();
      recorder = null;
      recording(false);
      if (wanted && parts.length) sayAloud(new Blob(parts));
    };
    recorder.start();
    recording(true);
  }

  /** A recording is said like words are, and waits like them when there is no line. */
  async function sayAloud(sound) {
    const bytes = new Uint8Array(await sound.arrayBuffer());
    const id = random(12);
    keepFile(id, btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join("")));
    change((kept) => kept.items.push({ id, who: "me", said: { voice: "" }, text: `🎙️ ${t("voice-mine")}`, state: "waiting" }));
    show();
    speakUp();
  }

  $("voice").addEventListener("click", record);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !recorder) return;
    wanted = false;
    recorder.stop();
  });

  function sheet(open) {
    $("sheet").hidden = !open;
    $("more").setAttribute("aria-expanded", String(open));
    $("clear").textContent = t("clear");
    delete $("clear").dataset.sure;
  }

  $("more").addEventListener("click", () => sheet($("sheet").hidden));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || $("sheet").hidden) return;
    sheet(false);
    $("more").focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!$("sheet").hidden && !event.target.closest("header")) sheet(false);
  });

  $("restart").addEventListener("click", () => {
    sheet(false);
    say({ text: "/start" }, t("restart"));
    words.focus();
  });

  $("clear").addEventListener("click", () => {
    const button = $("clear");
    if (!button.dataset.sure) {
      button.dataset.sure = "yes";
      button.textContent = t("clear-sure");
      return;
    }
    sheet(false);
    clear();
    words.focus();
  });

  /** Forget on this device, and go on as somebody new. */
  function clear() {
    for (const item of talk.items) store.removeItem(FILE + item.id);
    files.clear();
    change((kept) => { kept.key = random(16); kept.items = []; });
    rejoin();
    say({ text: "/start" }, "");
  }

  function rejoin() {
    tries = 0;
    stretch = null;
    show();
    connect();
  }

  $("newer").addEventListener("click", () => {
    log.scrollTo({ top: log.scrollHeight });
    $("newer").hidden = true;
    log.focus({ preventScroll: true });
  });
  log.addEventListener("scroll", () => {
    isLow = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    if (isLow) $("newer").hidden = true;
  }, { passive: true });

  // ── what happens around us ──────────────────────────────────────────────────────────────────────

  addEventListener("storage", (event) => {  // another tab of ours
    if (event.key !== TALK && event.key !== null) return;
    const key = talk.key;
    talk = read();
    if (talk.key !== key) rejoin();
    else show();
  });
  addEventListener("online", () => { tries = 0; connect(); });
  addEventListener("offline", () => lost(0));
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    if (ready) ping(6000);
    else connect();
  });
  new ResizeObserver(() => { if (isLow) log.scrollTop = log.scrollHeight; }).observe(log);  // a keyboard came up

  // ── begin ───────────────────────────────────────────────────────────────────────────────────────

  const asked = new URLSearchParams(location.search);
  const language = asked.get("lang") ?? "";
  const start = asked.get("start") ?? "";
  change((kept) => { if (texts[language]) kept.locale = kept.language = language; });
  if (!navigator.geolocation || !isSecureContext) $("place").hidden = true;
  if (!soundType) $("voice").hidden = true;
  speak(talk.language);
  show(true);
  log.setAttribute("aria-live", "polite");
  if (/^[\w-]{1,64}$/.test(start)) {
    asked.delete("start");
    history.replaceState(null, "", `${location.pathname}?${asked}`.replace(/\?$/, ""));
    say({ text: `/start ${start}` }, "");
  } else if (!talk.items.length) {
    say({ text: "/start" }, "");
  }
  connect();
  if (matchMedia("(pointer: fine)").matches) words.focus();
  if (navigator.serviceWorker) navigator.serviceWorker.register("/worker.js").catch(() => { /* then without */ });
})();
