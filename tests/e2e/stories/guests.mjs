import { submitted } from './manager.mjs';

const TEXTS = {
  asked: 'A record quarter for lanterns: everybody walks home late.',
  withdrawn: 'Umbrellas had a record quarter, as it rained in all of June.',
  handedIn: 'From outside: why we like to walk home with these lanterns.',
};

export const guests = {
  name: 'guests',
  tells:
    'A reviewer asks somebody from outside by a link; the guest sees all of the draft and decides first; a link is withdrawn; a text comes in from outside',
  async run(scene) {
    const { cast } = scene;
    const [ada, max] = [await cast.person('ada'), await cast.person('max')];
    await submitted(ada, TEXTS.asked);
    await submitted(ada, TEXTS.withdrawn);
    const desk = await max.extensionPage('popup.html?place=tab');
    await guestDecides(scene, max, desk);
    await linkWithdrawn(scene, max, desk);
    await handedIn(scene, max, desk);
    await desk.close();
  },
};

async function guestDecides({ check, shot }, max, desk) {
  await openForm(desk, TEXTS.asked);
  await desk.click('.gp-desk-detail button', 'Make the link');
  await desk.see('.gp-desk-detail', 'This is no mail address.');
  check.that('what is missing is said before anything is sent', true);
  const link = await made(desk, '.gp-desk-detail', 'Gil Guest', 'gil@agency.example');
  await shot(desk, 'the link');
  await desk.see('.gp-desk-detail [aria-current=step]', 'somebody from outside');
  await desk.gone('.gp-desk-detail button', 'Approve');
  check.that('the step waits until the guest has decided', true);
  const page = await max.page(link);
  await page.see('blockquote', TEXTS.asked);
  await page.see('li', 'Financial results before they are published');
  check.that('the guest reads the text and what the rules found', true);
  await shot(page, 'the page of the guest');
  await page.click('label', 'It may be posted');
  await page.click('button', 'Send');
  await page.see('h1', 'Thank you');
  await page.close();
  await desk.see('.gp-desk-detail .gp-decision', 'Gil Guest approved');
  await desk.see('.gp-desk-detail button', 'Approve');
  check.that('then the people of the step decide', true);
  check.that('the link is gone from the screen', !(await desk.has('.gp-draft', 'agency.example')));
}

async function openForm(desk, text) {
  await desk.click('.gp-list button', text);
  await desk.see('.gp-desk-detail .gp-post', text);
  // What was said about it comes a moment later, and moves what is below.
  await desk.see('.gp-desk-detail', 'No comments yet.');
  await desk.see('.gp-desk-detail', 'Everything that happened');
  await desk.click('.gp-desk-detail button', 'Ask somebody from outside');
}

/** Fills the form that is open in this part of the screen, and gives the link. */
async function made(desk, part, name, email) {
  await desk.fill('Name', name);
  await desk.fill('Mail address', email);
  await desk.click(`${part} button`, 'Make the link');
  await desk.see(`${part} .gp-note label`, `The link for ${name}`);
  return desk.textOf(`${part} .gp-note input`);
}

async function linkWithdrawn({ check, shot }, max, desk) {
  await openForm(desk, TEXTS.withdrawn);
  const link = await made(desk, '.gp-desk-detail', 'Wim Withdrawn', 'wim@agency.example');
  await desk.click('.gp-desk-detail button', 'I have it');
  await desk.see('.gp-desk-detail .gp-draft', 'wim@agency.example');
  await shot(desk, 'a link that is out');
  await desk.click('.gp-desk-detail .gp-draft button', 'Withdraw the link');
  await desk.click('.gp-desk-detail .gp-draft button', 'Yes, withdraw it');
  await desk.gone('.gp-desk-detail .gp-draft', 'wim@agency.example');
  await desk.see('.gp-desk-detail button', 'Approve');
  check.that('withdrawn, the draft waits for its own people again', true);
  const page = await max.page(link);
  await page.see('h1', 'This link does not work');
  check.that('and the link is dead', true);
  await page.close();
}

async function handedIn({ check, shot }, max, desk) {
  await desk.click('[role=tab]', 'My drafts');
  await desk.click('summary', 'People from outside');
  await desk.click('.gp-all button', 'Let somebody from outside write a draft');
  const link = await made(desk, '.gp-all', 'Wren Writer', 'wren@agency.example');
  await shot(desk, 'somebody may write');
  const page = await max.page(link);
  await page.fill('Your text', TEXTS.handedIn);
  await page.click('button', 'Send');
  await page.see('h1', 'Thank you');
  await page.close();
  await desk.see('.gp-draft', TEXTS.handedIn);
  check.that('what the guest hands in is a draft of who invited them', true);
}
