// Compares every vendored file with the npm package it came from: npm ci && node compare.mjs
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const web = join(here, "../../src/OnboardingTracker.Web");
const packages = join(here, "node_modules");
const wrong = [];
let compared = 0;

function same(what, isSame) {
  compared++;
  if (!isSame) {
    wrong.push(what);
  }
}

const sha384 = bytes => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

// Files taken as they are. The hash in VENDOR.md must be that of the file, too.
const files = [
  ["lib/htmx/4.0.1/htmx.min.js", "htmx.org/dist/htmx.min.js"],
  ["lib/htmx/4.0.1/hx-sse.min.js", "htmx.org/dist/ext/hx-sse.min.js"],
  ["lib/htmx/4.0.1/LICENSE", "htmx.org/LICENSE"],
  ["lib/inter/5.3.0/inter-latin-wght-normal.woff2", "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"],
  ["lib/inter/5.3.0/inter-latin-ext-wght-normal.woff2", "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2"],
  ["lib/inter/5.3.0/LICENSE", "@fontsource-variable/inter/LICENSE"],
  ["lib/lucide/1.62.0/LICENSE", "lucide-static/LICENSE"],
];

for (const [ours, theirs] of files) {
  const bytes = readFileSync(join(web, "wwwroot", ours));
  same(`${ours} differs from ${theirs}`, bytes.equals(readFileSync(join(packages, theirs))));
  if (!ours.endsWith("LICENSE")) {
    const described = readFileSync(join(web, "wwwroot", dirname(ours), "VENDOR.md"), "utf8");
    same(`VENDOR.md beside ${ours} does not have its hash ${sha384(bytes)}`, described.includes(sha384(bytes)));
  }
}

// Every file of wwwroot/lib is named above or describes the others.
for (const entry of readdirSync(join(web, "wwwroot/lib"), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name).slice(join(web, "wwwroot/").length);
  const isKnown = files.some(([ours]) => ours === path) || /\/VENDOR\.md$/.test(path);
  same(`${path} is vendored, and nobody says from where`, entry.isDirectory() || isKnown);
}

// Icons: the shapes of each symbol.
const shapes = svg => (svg.match(/<(path|circle|rect|line|polyline|polygon|ellipse)\b[^>]*>/g) ?? []).map(shape => shape.replace(/\s*\/?>$/, ""));
const sprite = readFileSync(join(web, "wwwroot/icons.svg"), "utf8");
for (const [, id, body] of sprite.matchAll(/<symbol id="([^"]+)"[^>]*>([\s\S]*?)<\/symbol>/g)) {
  if (id !== "mark") {
    const theirs = readFileSync(join(packages, "lucide-static/icons", `${id}.svg`), "utf8");
    same(`icon ${id} differs from lucide-static`, JSON.stringify(shapes(body)) === JSON.stringify(shapes(theirs)));
  }
}

// Passwords: the first 10,000, and the longer ones of the rest; lower case, sorted, each once.
const list = createRequire(import.meta.url)("@zxcvbn-ts/language-common/dist/passwords.json.cjs");
const all = list.default ?? list;
const expected = [...new Set([...all.slice(0, 10_000), ...all.slice(10_000).filter(word => word.length >= 12)].map(word => word.toLowerCase()))].sort();
same("common-passwords.txt differs from @zxcvbn-ts/language-common", readFileSync(join(web, "Hosting/SignIn/common-passwords.txt"), "utf8") === `${expected.join("\n")}\n`);

wrong.forEach(line => console.error(line));
console.log(`${compared} vendored things compared, ${wrong.length} differ`);
process.exit(wrong.length === 0 ? 0 : 1);
