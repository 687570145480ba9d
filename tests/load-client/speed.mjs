// How long pages take, as ratios of what was measured side by side in one run; nothing here depends on the machine.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signIn } from "./sign-in.mjs";
import { Server, benchmark, publish } from "./server.mjs";

const seconds = Number(process.argv[2] ?? 5);
const rounds = 3;
const atOnce = 4;
const indicators = 300;
const quarters = 20;

const folder = mkdtempSync(join(tmpdir(), "performance-speed-"));
const application = join(folder, "application");
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** The bytes of an answer as they come over the wire. */
function fetched(site, path, headers = {}) {
  return new Promise((resolve, reject) => {
    get(new URL(path, site), { agent, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const body = Buffer.concat(parts);
        if (response.statusCode === 200) {
          resolve({ body, headers: response.headers });
        } else {
          reject(new Error(`${path}: ${response.statusCode}`));
        }
      });
      response.on("error", reject);
    }).on("error", reject);
  });
}

/** Answers a second, with a few requests at once. */
async function rate({ site, path, headers }) {
  const began = performance.now();
  const until = began + seconds * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        await fetched(site, path, headers);
        answers += 1;
      }
    }),
  );
  return answers / ((performance.now() - began) / 1000);
}

/** How much of the second page's rate the first one reaches: the middle of several rounds, turn by turn. */
async function ratio(first, second) {
  await fetched(first.site, first.path, first.headers);
  await fetched(second.site, second.path, second.headers);
  const ratios = [];
  for (let round = 0; round < rounds; round += 1) {
    ratios.push((await rate(first)) / (await rate(second)));
  }

  return ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

/** A council and its server. */
async function council(name, count, history) {
  const database = join(folder, `${name}.db`);
  const [password, edition] = (await benchmark("speed-council", database, String(count), String(history))).trim().split(" ");
  const server = await Server.start(database, folder, application);
  const cookie = await signIn(server.site, "reader", password);
  const page = (path) => ({ site: server.site, path, headers: { Cookie: cookie } });
  return { server, database, page, edition: { site: server.site, path: `/public/${edition}` } };
}

/** Kilobytes of a page with everything it loads, but for the scripts of the islands. */
async function firstVisit({ site, path }) {
  const packed = { "Accept-Encoding": "br, gzip" };
  const { body } = await fetched(site, path);
  const html = body.toString();
  const loaded = [...html.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/g)]
    .map(([, address]) => address)
    .filter((address) => !address.startsWith("data:") && !address.includes("_framework/blazor"));
  let bytes = (await fetched(site, path, packed)).body.length;
  for (const address of new Set(loaded)) {
    const { pathname, search } = new URL(address, new URL("/", site));
    bytes += (await fetched(site, pathname + search, packed)).body.length;
  }

  return bytes / 1024;
}

const servers = [];
try {
  await publish(application);
  const usual = await council("usual", indicators, quarters);
  servers.push(usual.server);
  const published = await fetched(usual.edition.site, usual.edition.path);
  writeFileSync(join(folder, "page.html"), published.body);
  const files = await Server.ofFiles(folder);
  servers.push(files);
  const file = { site: files.site, path: "/page.html" };
  console.log(`published_vs_static: ${(await ratio(usual.edition, file)).toFixed(2)}`);

  const home = join(folder, "home.html");
  writeFileSync(home, (await fetched(usual.server.site, "/", usual.page("/").headers)).body);
  const handwritten = await Server.handwritten(usual.database, home);
  servers.push(handwritten);
  console.log(`live_vs_handwritten: ${(1 / (await ratio(usual.page("/"), { site: handwritten.site, path: "/" }))).toFixed(2)}`);

  const longer = await council("history", indicators, 10 * quarters);
  servers.push(longer.server);
  console.log(`history_x10: ${(1 / (await ratio(longer.page("/"), usual.page("/")))).toFixed(2)}`);

  const larger = await council("indicators", 10 * indicators, quarters);
  servers.push(larger.server);
  const one = "/indicators/K001";
  console.log(`indicators_x10: ${(1 / (await ratio(larger.page(one), usual.page(one)))).toFixed(2)}`);
  console.log(`first_visit_kb: ${(await firstVisit(usual.edition)).toFixed(0)}`);
} finally {
  await Promise.all(servers.map((server) => server.kill()));
  agent.destroy();
  rmSync(folder, { recursive: true });
}
