// Officers edit in open grids, a row every few seconds, on a server in a process of its own. Arguments: how long each step
// lasts, in seconds. Client and server share the machine.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Circuit } from "./circuit.mjs";
import { signIn } from "./sign-in.mjs";
import { edit, ready } from "./grid.mjs";
import { Server, benchmark } from "./server.mjs";

const seconds = Number(process.argv[2] ?? 180);
const steps = [50, 100, 150];
const secondsBetweenEdits = 5;

const folder = mkdtempSync(join(tmpdir(), "performance-load-"));
const errors = [];

async function open(server, officer, password) {
  const cookie = await signIn(server.site, officer.userName, password);
  officer.circuit = await Circuit.open(server.site, officer.path, cookie, (error) => errors.push(error));
  await ready(officer.circuit, officer.entries[0]);
}

/** Milliseconds from leaving a field to reading that it is saved, one for each edit. */
async function editing(officer, until) {
  const taken = [];
  await pause(Math.random() * secondsBetweenEdits * 1000);
  while (performance.now() < until) {
    const began = performance.now();
    try {
      // Never the figure that the row has already: that would not be saved.
      const count = (officer.edits = (officer.edits ?? 0) + 1);
      const entry = officer.entries[count % officer.entries.length];
      await edit(officer.circuit, entry, String(400 + (count % 89)));
      taken.push(performance.now() - began);
    } catch (error) {
      errors.push(error);
    }

    await pause(secondsBetweenEdits * 1000 - (performance.now() - began));
  }

  return taken;
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

try {
  const database = join(folder, "load.db");
  const council = JSON.parse(await benchmark("load-council", database));
  const server = await Server.start(database, folder);
  try {
    // What the first circuits of a process load stays and is nobody's.
    await open(server, council.officers[0], council.password);
    await editing(council.officers[0], performance.now() + 10_000);
    const before = server.kilobytes;
    let opened = 1;
    for (const officers of steps) {
      for (; opened < officers; opened++) {
        await open(server, council.officers[opened], council.password);
      }

      errors.length = 0;
      const until = performance.now() + seconds * 1000;
      const taken = await Promise.all(council.officers.slice(0, officers).map((officer) => editing(officer, until)));
      const sorted = taken.flat().sort((a, b) => a - b);
      console.log(`officers: ${officers}`);
      console.log(`edits: ${sorted.length}`);
      console.log(`ack_p50_ms: ${quantile(sorted, 0.5).toFixed(1)}`);
      console.log(`ack_p95_ms: ${quantile(sorted, 0.95).toFixed(1)}`);
      console.log(`circuit_kb: ${Math.round((server.kilobytes - before) / (officers - 1))}`);
      console.log(`errors: ${errors.length}`);
      new Set(errors.map((error) => error.message)).forEach((message) => console.error(message));
      process.exitCode ||= errors.length > 0 ? 1 : 0;
    }
  } finally {
    await server.kill();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
