// Looks at customers' pages in a real browser as a person with a phone and one at a desk would, and holds them
// against the accessibility rules of WCAG 2.2 A and AA (axe-core). Needs a Chromium; without one it fails.
//
//   npm ci && CHROMIUM=/usr/bin/chromium npm run check -- [--submit-empty] [--token=…] [--shots=folder] <address>…
//
// --token signs in where the page asks for one, as /measures does, and looks at what is behind it, too.
// --submit-empty also sends the page's form without an answer and looks at what is said about it. Only for forms
// that refuse that, such as the survey's: the first button of a plan agrees to it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options = process.argv.slice(2).filter(word => word.startsWith('--'));
const addresses = process.argv.slice(2).filter(word => !word.startsWith('--'));
const submitEmpty = options.includes('--submit-empty');
const shots = value('shots');
const token = value('token');
if (addresses.length === 0) {
  console.error('Which pages? Give at least one address.');
  process.exit(2);
}

let wrong = 0;
let looks = 0;

function value(name) {
  return options.find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function complain(where, what) {
  wrong++;
  console.error(`${where}: ${what}`);
}

async function look(page, where) {
  looks++;
  if (shots) {
    await page.screenshot({ path: join(shots, `${looks}.png`), fullPage: true });
  }
  if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
    complain(where, 'is wider than the screen');
  }
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(rules => axe.run({ runOnly: rules }), RULES);
  for (const violation of violations) {
    complain(where, `${violation.id} (${violation.impact}): ${violation.help}`);
    violation.nodes.forEach(node => console.error(`    ${node.html}`));
  }
}

/** Every field and button that can be seen is reached with the tab key; of radio buttons, one of each group. */
async function walk(page, where) {
  const awaited = await page.evaluate(() => {
    const groups = new Set();
    return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select')]
      .filter(element => element.tabIndex >= 0 && element.checkVisibility())
      .filter(element => element.type !== 'radio' || !groups.has(element.name) && groups.add(element.name))
      .length;
  });
  const reached = new Set();
  for (let step = 0; step < awaited; step++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => {
      const focused = document.activeElement;
      return focused.type === 'radio' ? focused.name : [...document.querySelectorAll('*')].indexOf(focused);
    }));
  }
  if (reached.size < awaited) {
    complain(where, `the keyboard reaches ${reached.size} of ${awaited} fields, links and buttons`);
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const address of addresses) {
      // The page's own policy lets no script in, and so not the rules either.
      const context = await browser.newContext({ viewport, bypassCSP: true });
      const page = await context.newPage();
      const where = `${address.slice(0, 40)}… (${size})`;
      const answer = await page.goto(address);
      if (answer !== null && answer.status() >= 500) {
        complain(where, `answered ${answer.status()}`);
      }
      await look(page, where);
      await walk(page, where);
      if (token) {
        await page.locator('input[type=password]').fill(token);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(1_000);
        await look(page, `${where}, signed in`);
        await walk(page, `${where}, signed in`);
      }
      if (submitEmpty) {
        await page.locator('form button[type=submit]').first().click();
        await page.waitForLoadState();
        await look(page, `${where}, sent empty`);
        if (await page.locator('[role=alert]').count() === 0) {
          complain(where, 'does not say what is wrong with an empty form');
        }
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}
console.log(`${looks} looks, ${wrong} findings`);
process.exit(wrong === 0 ? 0 : 1);
