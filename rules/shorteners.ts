/** Services that hide where a link goes (2026-11). A site's own wrapper that authors do not choose (t.co, lnkd.in) is listed too: pasted, it hides the same. */
const SHORTENERS = new Set(
  (
    'adf.ly amzn.to apple.co bc.vc bit.do bit.ly bitly.com bl.ink buff.ly chilp.it clck.ru clicky.me cli.gs cutt.ly db.tt dlvr.it ebay.to ' +
    'encurtador.com.br fb.me flic.kr geni.us gg.gg git.io go.ly goo.gl goo.su hubs.la hubs.ly hyperurl.co ift.tt is.gd j.mp ja.cat kutt.it ' +
    'lc.chat lnk.bio lnk.to lnkd.in mcaf.ee moourl.com n9.cl ow.ly owl.li par.pm po.st prf.hn q.gs qr.ae qrco.de rb.gy rebrand.ly ' +
    'redd.it s.id s2r.co shorte.st short.cm short.io shorturl.at shorturl.gg shrtco.de shrtm.nu snip.ly snipurl.com soo.gd spoti.fi su.pr ' +
    't.co t.ly t2m.io tco.ly tiny.cc tiny.ie tiny.one tinyurl.com tny.im tr.im trib.al u.nu u.to urlz.fr urls.fr v.gd v.ht vzturl.com wp.me x.co x.gd ' +
    'xurl.es yourls.org zpr.io zurl.ws'
  ).split(' '),
);

/** True for the host of a link shortener. */
export function isShortener(host: string): boolean {
  return SHORTENERS.has(host.replace(/^www\./, ''));
}
