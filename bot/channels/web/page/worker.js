/* Keeps the page itself for when there is no line: the talk can be read, and what is written waits. */
"use strict";

const KEPT = "dalil", PATIENCE = 5000;

/** Keep this page and its parts, and nothing older. */
async function keep(page) {
  if (!page.ok) return;
  const parts = new Set((await page.clone().text()).match(/\/web\/[\w.-]+/g));
  const cache = await caches.open(KEPT);
  for (const part of parts) if (!(await cache.match(part))) await cache.add(part);
  await cache.put("/", page);
  for (const kept of await cache.keys()) {
    const { pathname } = new URL(kept.url);
    if (pathname !== "/" && !parts.has(pathname)) await cache.delete(kept);
  }
}

/** The page as it is now, else as it was. */
async function newest(event) {
  const coming = fetch(event.request).then((page) => {
    event.waitUntil(keep(page.clone()));
    return page;
  });
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const come = await Promise.race([coming, late]).catch(() => null);
  return come ?? (await caches.match("/")) ?? coming;
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fetch("/").then(keep));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin || event.request.method !== "GET") return;
  if (pathname === "/") event.respondWith(newest(event));
  else if (pathname.startsWith("/web/")) {
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)));
  }
});
