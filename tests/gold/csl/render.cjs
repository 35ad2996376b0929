// Make every golden file of this folder by citeproc-js: one line a record, `id<TAB>text`.
//
//     node render.cjs STYLES LOCALES      the folders of the .csl files and of locales-*.xml
//
// How to get what this needs: see README.md beside it. Development only.
const fs = require("fs");
const path = require("path");
const CSL = require("citeproc");

const [styles, locales] = process.argv.slice(2);
const locale = (name) => fs.readFileSync(path.join(locales, `locales-${name}.xml`), "utf8");
const BUILT_IN = { nlm: "nlm-citation-sequence", ama: "american-medical-association", apa: "apa" };
const EIGHT = [
  ...Object.values(BUILT_IN), "chicago-author-date", "ieee", "modern-language-association",
  "harvard-cite-them-right", "nature",
];

const text = (html) =>
  html
    .replace(/<div class="csl-left-margin">[^<]*<\/div>/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#60;/g, "<").replace(/&#62;/g, ">").replace(/&#38;/g, "&")
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")
    .replace(/\s+/g, " ").trim();

function render(records, style) {
  const byId = new Map(records.map((record) => [record.id, record]));
  const engine = new CSL.Engine(
    { retrieveLocale: locale, retrieveItem: (id) => structuredClone(byId.get(id)) },
    fs.readFileSync(path.join(styles, `${style}.csl`), "utf8"),
  );
  engine.setOutputFormat("html");
  engine.updateItems([...byId.keys()]);
  const [facts, entries] = engine.makeBibliography();
  return facts.entry_ids.map(([id], at) => `${id}\t${text(entries[at])}\n`).join("");
}

const read = (name) => JSON.parse(fs.readFileSync(path.join(__dirname, name), "utf8"));
const write = (name, lines) => fs.writeFileSync(path.join(__dirname, name), lines);

const all = read("records.json");
const twelve = read("twelve.json");
for (const [name, style] of Object.entries(BUILT_IN)) write(`${name}.txt`, render(all, style));
fs.mkdirSync(path.join(__dirname, "twelve"), { recursive: true });
for (const style of EIGHT) write(path.join("twelve", `${style}.txt`), render(twelve, style));
