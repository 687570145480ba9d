import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { signIn } from "../load-client/sign-in.mjs";
import { Server, publish } from "../load-client/server.mjs";

const pages = [
  "/",
  "/thread",
  "/indicators",
  "/indicators/WAS-01",
  "/portfolios/ENVIRONMENT",
  "/public/2026-27-q1-public",
];
const forms = [
  { name: "desktop", least: 100, config: desktopConfig },
  { name: "phone", least: 95, config: undefined },
];

const looks = 3;

/** What Lighthouse reads of a page. It loses its own trace now and then: then it says so, and looks again. */
async function read(address, options, config) {
  for (let look = 1; ; look++) {
    const { lhr } = await lighthouse(address, options, config);
    const unread = Object.values(lhr.categories).filter(({ score }) => score === null);
    if (unread.length === 0) {
      return lhr;
    }

    const why =
      lhr.runtimeError?.message ?? Object.values(lhr.audits).find(({ errorMessage }) => errorMessage)?.errorMessage;
    if (look === looks) {
      throw new Error(`${address} was not read, ${looks} times: ${why}`);
    }

    console.log(`${address} was not read, and is looked at again: ${why}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "performance-lighthouse-"));
const application = join(folder, "application");
let server;
let chrome;
let missed = 0;
try {
  await publish(application);
  server = await Server.start(join(folder, "demonstration.db"), folder, application);
  const cookie = await signIn(server.site, "clt", "demonstration-only");
  chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox"] });
  for (const path of pages) {
    for (const { name, least, config } of forms) {
      const options = {
        port: chrome.port,
        // A page that is public is read without a sign-in.
        extraHeaders: path.startsWith("/public") ? {} : { Cookie: cookie },
        logLevel: "error",
      };
      const lhr = await read(new URL(path, server.site).href, options, config);
      const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
      console.log(`${path} ${name} ${scores.map(([id, score]) => `${id}: ${score}`).join(" ")}`);
      missed += scores.filter(([, score]) => score < least).length;
      const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
      for (const { id } of weighed) {
        const { score, title, displayValue } = lhr.audits[id];
        if (score !== null && score < 0.9) {
          console.log(`  ${title}${displayValue ? ` (${displayValue})` : ""}`);
        }
      }
    }
  }
} finally {
  chrome?.kill();
  await server?.kill();
  rmSync(folder, { recursive: true });
}

process.exitCode = missed === 0 ? 0 : 1;
