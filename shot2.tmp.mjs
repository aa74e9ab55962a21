import { chromium } from 'playwright-core';
const [file,w,h,scheme,out,...ys]=process.argv.slice(2);
const browser = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const page = await browser.newPage({viewport:{width:+w,height:+h},colorScheme:scheme});
await page.goto('file://'+file);
for (const y of ys) { if (isNaN(+y)) await page.evaluate(s=>document.querySelector(s).scrollIntoView(), y); else await page.evaluate(v=>scrollTo(0,v), +y); await page.screenshot({path:`/tmp/fmt/shots/${out}-${y.replace(/\W/g,'')}.png`}); }
await browser.close();
