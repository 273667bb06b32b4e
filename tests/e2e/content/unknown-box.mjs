import { SITES } from '../sites.mjs';

/** A page of X with a form and an editor as a site might bring them tomorrow; `__posted` is set once its key reaches the page. */
export async function unknownBox(stage) {
  const page = await stage.browser.page(SITES.x.home);
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.innerHTML = '<div contenteditable="true" style="min-height:60px;background:#eee"></div>';
    form.style.cssText = 'position:fixed;left:300px;top:400px;width:300px;z-index:9';
    document.querySelector('#react-root').append(form);
    form.addEventListener('keydown', ({ key, ctrlKey }) => {
      if (key === 'Enter' && ctrlKey) window.__posted = true;
    });
  });
  return page;
}
