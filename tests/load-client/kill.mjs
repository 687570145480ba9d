// Kills the server at random moments while officers edit as fast as they can, and asks the database what it kept.
// Arguments: how many times.

import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Circuit, read } from "./circuit.mjs";
import { signIn } from "./sign-in.mjs";
import { edit, ready, valueId } from "./grid.mjs";
import { Server, benchmark } from "./server.mjs";

const times = Number(process.argv[2] ?? 200);
const officersAtOnce = 4;
const longestMilliseconds = 1500;

const folder = mkdtempSync(join(tmpdir(), "performance-kill-"));
const database = join(folder, "kill.db");
const sent = join(folder, "sent.jsonl");
let value = 0;
const latest = new Map();

function note(entry, text, acknowledged) {
  appendFileSync(sent, `${JSON.stringify({ entry, value: text, acknowledged })}\n`);
}

/** Edits one row after the other's acknowledgement, until the server is gone. */
async function editUntilLost(circuit, entry, isKilled) {
  for (;;) {
    const text = String(++value);
    try {
      await edit(circuit, entry, text, () => note(entry, text, false));
    } catch (error) {
      if (!isKilled()) {
        throw error;
      }

      // In the air: it may be there or not.
      latest.get(entry)?.push(text);
      return;
    }

    note(entry, text, true);
    latest.set(entry, [text]);
  }
}

/** The page after a restart shows what was acknowledged last, or what was in the air then. */
function expectShown(html, entry) {
  const field = html.match(new RegExp(`<input[^>]*id="${valueId(entry)}"[^>]*>`))?.[0];
  const shown = field?.match(/ value="([^"]*)"/)?.[1];
  const may = latest.get(entry);
  if (may && !may.includes(shown)) {
    throw new Error(`Row ${entry} shows ${shown} after the restart, not ${may.join(" or ")}.`);
  }

  if (may) {
    latest.set(entry, [shown]);
  }
}

let answer = "";
let server;
try {
  const council = JSON.parse(await benchmark("load-council", database));
  const officers = council.officers.slice(0, officersAtOnce);
  for (let round = 1; round <= times; round++) {
    server = await Server.start(database, folder);
    let isKilled = false;
    const circuits = await Promise.all(
      officers.map(async (officer) => {
        officer.cookie ??= await signIn(server.site, officer.userName, council.password);
        const html = await read(server.site, officer.path, officer.cookie);
        officer.entries.forEach((entry) => expectShown(html, entry));
        const circuit = await Circuit.open(server.site, officer.path, officer.cookie);
        await Promise.all(officer.entries.map((entry) => ready(circuit, entry)));
        return circuit;
      }),
    );
    const editing = circuits.flatMap((circuit, index) =>
      officers[index].entries.map((entry) => editUntilLost(circuit, entry, () => isKilled)),
    );
    await Promise.race([pause(Math.random() * longestMilliseconds), ...editing]);
    isKilled = true;
    await server.kill();
    await Promise.all(editing);
    answer = await benchmark("saved-edits", database, sent);
    if (!/lost: 0\ndoubled: 0\nintegrity: ok/.test(answer)) {
      throw new Error(`After kill ${round}:\n${answer}`);
    }

    if (round % 10 === 0) {
      console.error(`${round} kills: ${answer.split("\n")[0]}`);
    }
  }
} finally {
  await server?.kill();
  process.stdout.write(answer);
  rmSync(folder, { recursive: true, force: true });
}
