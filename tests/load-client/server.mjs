// The application in a process of its own, and the benchmarks' commands.

import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const web = `${root}src/PerformanceFramework.Web`;
const benchmarks = `${root}tests/PerformanceFramework.Benchmarks`;
const assembly = (project, name) => `${project}/bin/Release/net10.0/PerformanceFramework.${name}.dll`;

/** What a command of the benchmarks prints. */
export async function benchmark(...args) {
  const { stdout } = await promisify(execFile)("dotnet", [assembly(benchmarks, "Benchmarks"), ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** Publishes the application into a folder, as it runs in production. */
export async function publish(folder) {
  await promisify(execFile)("dotnet", ["publish", web, "--configuration", "Release", "--output", folder, "--nologo", "--verbosity", "quiet"]);
}

export class Server {
  #process;
  #ended;
  site;

  /** Starts it on a database; complete when it listens. Where it was published, if it is not to be run as it was built. */
  static async start(database, folder, published) {
    return await Server.#run([
      ...(published
        ? [`${published}/PerformanceFramework.Web.dll`, `--contentRoot=${published}`]
        : [assembly(web, "Web"), `--contentRoot=${web}`]),
      "--urls=http://127.0.0.1:0",
      `--Database:ConnectionString=Data Source=${database}`,
      `--Log:File=${folder}/log-.log`,
    ]);
  }

  /** Starts one that only hands out the files of a folder. */
  static async ofFiles(folder) {
    return await Server.#run([assembly(benchmarks, "Benchmarks"), "static-site", folder]);
  }

  /** Starts one that runs the home page's statements and hands out the page as it is in a file. */
  static async handwritten(database, page) {
    return await Server.#run([assembly(benchmarks, "Benchmarks"), "handwritten-site", database, page]);
  }

  static async #run(program) {
    const server = new Server();
    server.#process = spawn(
      "dotnet",
      program,
      { env: { ...process.env, ASPNETCORE_ENVIRONMENT: "Development" }, stdio: ["ignore", "pipe", "pipe"] },
    );
    server.#ended = new Promise((resolve) => server.#process.once("exit", resolve));
    const said = [];
    server.#process.stderr.on("data", (text) => said.push(text));
    server.site = await new Promise((resolve, reject) => {
      server.#ended.then(() => reject(new Error(`The server did not start:\n${said.join("")}`)));
      createInterface(server.#process.stdout).on("line", (line) => {
        said.push(`${line}\n`);
        const address = line.match(/^Listening on (\S+)/)?.[1];
        if (address) {
          resolve(address);
        }
      });
    });
    return server;
  }

  /** As a power cut ends it: nothing it holds is written any more. */
  async kill() {
    this.#process.kill("SIGKILL");
    await this.#ended;
  }

  /** Kilobytes of memory it holds, where the machine tells. */
  get kilobytes() {
    return Number(readFileSync(`/proc/${this.#process.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]);
  }
}
