import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { AwsClient } from "aws4fetch";
import { type ChildProgram, startProgram } from "./child-program";
import { requirePackages } from "./debian";
import { freePort } from "./free-port";

const python = "/usr/bin/python3";
const library = "/usr/lib/python3/dist-packages/swift";
const parts = ["account", "container", "object"] as const;
type Part = (typeof parts)[number];

/** The settings by which the program is told of a store. */
export type StoreSettings = {
  S3_ENDPOINT: string;
  S3_BUCKET: string;
  S3_KEY: string;
  S3_SECRET: string;
  S3_REGION: string;
};
export type ObjectStore = {
  port: number;
  settings: StoreSettings;
  /** Asks the store past the program, signed with these or the right settings. */
  ask(method: string, key: string, as?: Partial<StoreSettings>): Promise<Response>;
  end(): Promise<void>;
};

const run = (code: string, ...args: string[]) => [
  "-c",
  `import sys\nsys.argv[0] = 'swift'\n${code}`,
  ...args,
];
const ringBuilder = "from swift.cli.ringbuilder import main\nmain()";
const server = `from swift.common import storage_policy, utils
from swift.common.wsgi import run_wsgi
utils.set_swift_dir(sys.argv[1])
utils.validate_hash_conf()
storage_policy.reload_storage_policies()
sys.exit(run_wsgi(sys.argv[2], sys.argv[3]))`;

const common = (folder: string, port: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
devices = ${folder}
mount_check = false
fallocate_reserve = 0
`;
const partOf = (part: Part) => `[pipeline:main]
pipeline = ${part}-server
[app:${part}-server]
use = egg:swift#${part}
`;
const proxyOf = (cache: number, { S3_SECRET, S3_REGION }: StoreSettings) => `[pipeline:main]
pipeline = catch_errors cache s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${cache}
[filter:s3api]
use = egg:swift#s3api
location = ${S3_REGION}
[filter:tempauth]
use = egg:swift#tempauth
user_ossis_files = ${S3_SECRET} .admin
`;

/** A real store that speaks S3 and checks every signature: OpenStack Swift, of Debian, with one bucket. */
export async function openObjectStore(): Promise<ObjectStore> {
  const isHere = () => existsSync(library) && existsSync("/usr/bin/memcached");
  requirePackages("OpenStack Swift", ["python3-swift", "memcached"], isHere);
  const folder = mkdtempSync(path.join(tmpdir(), "ossis-swift-"));
  const [cache, port] = [await freePort(), await freePort()];
  const settings: StoreSettings = {
    ...{ S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: "files", S3_REGION: "tirana-1" },
    ...{ S3_KEY: "ossis:files", S3_SECRET: "a-secret-of-the-tests-alone" },
  };
  writeFileSync(path.join(folder, "swift.conf"), "[swift-hash]\nswift_hash_path_suffix = tests\n");
  mkdirSync(path.join(folder, "disk"));
  const running: ChildProgram[] = [];
  const end = async () => {
    await Promise.all(running.map((program) => program.end()));
    rmSync(folder, { recursive: true, force: true });
  };
  const serve = async (name: string, on: number, text: string) => {
    const file = path.join(folder, `${name}.conf`);
    writeFileSync(file, common(folder, on) + text);
    running.push(await startProgram(python, run(server, folder, file, `${name}-server`), { port: on }));
  };
  const servePart = async (part: Part) => {
    const on = await freePort();
    const build = (...args: string[]) =>
      execFileSync(python, run(ringBuilder, `${part}.builder`, ...args), { cwd: folder });
    build("create", "2", "1", "0");
    build("add", `r1z1-127.0.0.1:${on}/disk`, "1");
    build("rebalance");
    await serve(part, on, partOf(part));
  };
  const ask: ObjectStore["ask"] = (method, key, as = {}) => askStore(method, key, { ...settings, ...as });
  try {
    const memory = ["-l", "127.0.0.1", "-p", String(cache), "-m", "16", "-u", userInfo().username];
    running.push(await startProgram("/usr/bin/memcached", memory, { port: cache }));
    for (const part of parts) await servePart(part);
    await serve("proxy", port, proxyOf(cache, settings));
    const made = await ask("PUT", "");
    if (!made.ok) throw new Error(`The bucket was not made: ${made.status} ${await made.text()}`);
  } catch (error) {
    await end();
    throw error;
  }
  return { port, settings, ask, end };
}

function askStore(method: string, key: string, settings: StoreSettings): Promise<Response> {
  const { S3_ENDPOINT, S3_BUCKET, S3_KEY, S3_SECRET, S3_REGION } = settings;
  const credentials = { accessKeyId: S3_KEY, secretAccessKey: S3_SECRET, region: S3_REGION };
  const client = new AwsClient({ ...credentials, service: "s3", retries: 0 });
  return client.fetch(`${S3_ENDPOINT}/${S3_BUCKET}${key && `/${key}`}`, { method });
}
