// Render records.json by citeproc-js with a CSL style: one line a record, `id<TAB>text`.
// How to get what this needs: see README.md beside it. Development only.
const fs = require("fs");
const CSL = require("citeproc");

const [style, locale] = process.argv.slice(2).map((path) => fs.readFileSync(path, "utf8"));
const records = JSON.parse(fs.readFileSync(`${__dirname}/records.json`, "utf8"));
const byId = new Map(records.map((record) => [record.id, record]));
const engine = new CSL.Engine(
  { retrieveLocale: () => locale, retrieveItem: (id) => structuredClone(byId.get(id)) },
  style,
);
engine.setOutputFormat("html");
engine.updateItems([...byId.keys()]);
const [facts, entries] = engine.makeBibliography();
const text = (html) =>
  html
    .replace(/<div class="csl-left-margin">[^<]*<\/div>/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#60;/g, "<").replace(/&#62;/g, ">").replace(/&#38;/g, "&")
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")
    .replace(/\s+/g, " ").trim();
facts.entry_ids.forEach(([id], at) => process.stdout.write(`${id}\t${text(entries[at])}\n`));
