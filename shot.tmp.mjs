import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const axe = readFileSync('node_modules/axe-core/axe.min.js','utf8');
const browser = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
for (const [name,file,opts] of [['desk','a',{viewport:{width:1280,height:1500}}],['phone','a',{viewport:{width:375,height:812}}],['dark','a',{viewport:{width:900,height:1500},colorScheme:'dark'}],['int','i',{viewport:{width:900,height:1000}}]]) {
  const ctx = await browser.newContext(opts); const page = await ctx.newPage();
  page.on('console', m=>console.log(name,'console',m.type(),m.text())); page.on('request', r=>{ if(!r.url().startsWith('file:')) console.log('REQ', r.url())});
  await page.goto('file:///tmp/fmt/'+file+'.html');
  console.log(name, await page.evaluate(()=>[document.documentElement.scrollWidth, innerWidth, document.documentElement.scrollHeight]));
  await page.screenshot({path:`/tmp/fmt/shots/${name}.png`, fullPage:true});
  const client = await ctx.newCDPSession(page);
  const {frameTree} = await client.send('Page.getFrameTree');
  const {executionContextId} = await client.send('Page.createIsolatedWorld',{frameId:frameTree.frame.id});
  await client.send('Runtime.evaluate',{expression:axe,contextId:executionContextId});
  const r = await client.send('Runtime.evaluate',{expression:'axe.run().then(r=>JSON.stringify(r.violations.map(v=>[v.id,v.nodes.length,v.nodes[0].html.slice(0,150),v.nodes[0].failureSummary])))',contextId:executionContextId,awaitPromise:true,returnByValue:true});
  console.log(name,'axe',r.result.value ?? r);
  if (name==='int'||name==='desk') await page.pdf({path:`/tmp/fmt/shots/${name}.pdf`, preferCSSPageSize:true});
  await ctx.close();
}
await browser.close();
