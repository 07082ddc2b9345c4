// Lighthouse on start, question and result, as a phone of Lighthouse's own preset sees them.
// usage: CHROMIUM=/path/of/the/browser node run.mjs ADDRESS RECORD: where the pages are served, and the check that the result is shown of.
import { readFile } from "node:fs/promises";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const SCREENS = { start: "#/", question: "#/question/pay_accept", result: "#/result" };
const FIGURES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];

const [address, record] = process.argv.slice(2);
const saved = {
  ...JSON.parse(await readFile(record, "utf8")),
  schema: 1, revision: 1, filled: [], begun: "2026-11-20T03:00:00.000Z", changed: "2026-11-20T03:10:00.000Z",
};
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  // The sandbox does not work for root, as whom a container runs.
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
});

/** A page with the check on the device, and neither worker nor cache of an earlier visit. */
async function planted(plants) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // A page of the same origin that does not start the app.
  await page.goto(`${address}/manifest.webmanifest`);
  if (plants) {
    await page.evaluate((id, text) => {
      localStorage.setItem(`shopready/check/${id}`, text);
      localStorage.setItem("shopready/current", id);
    }, saved.id, JSON.stringify(saved));
  }
  return page;
}

const rows = [];
const found = new Map();
for (const [screen, hash] of Object.entries(SCREENS)) {
  const page = await planted(screen !== "start");
  const { lhr } = await lighthouse(`${address}/${hash}`, {
    onlyCategories: CATEGORIES, disableStorageReset: true, logLevel: "error",
  }, undefined, page);
  const shown = await page.evaluate(() => document.querySelector("[data-screen]")?.dataset.screen);
  if (shown !== screen) {
    throw new Error(`${shown} was measured in place of ${screen}`);
  }
  rows.push([
    screen,
    ...CATEGORIES.map((id) => Math.round(lhr.categories[id].score * 100)),
    ...FIGURES.map((id) => lhr.audits[id].displayValue.replace("\u00a0", " ")),
  ]);
  for (const id of CATEGORIES) {
    for (const { id: audit, weight } of lhr.categories[id].auditRefs) {
      const { score, title, displayValue } = lhr.audits[audit];
      if (score !== null && score < 0.9) {
        const line = `${id}: ${title}${displayValue ? ` (${displayValue})` : ""}${weight === 0 ? ", not scored" : ""}`;
        found.set(line, [...(found.get(line) ?? []), screen]);
      }
    }
  }
  await page.browserContext().close();
}
const version = await browser.version();
await browser.close();

console.log(`${version}, mobile preset, cold cache\n`);
console.log(`| screen | ${CATEGORIES.join(" | ")} | first paint | largest paint | blocked | shift |`);
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
rows.forEach((row) => console.log(`| ${row.join(" | ")} |`));
console.log("\nBelow 90:\n");
found.forEach((screens, line) => console.log(`- ${line}: ${screens.join(", ")}`));
