import { type JSX, render } from 'preact';
import '../../../components/desk/desk.css';
import { DeskFrame } from '../../../components/desk/desk-frame';
import { chipStyle, panelStyle } from '../../../components/page/style';
import { pickLanguage } from '../../../components/words/language';
import { AUTHOR_SCENES } from './author-scenes';
import { DESK_SCENES } from './desk-scenes';
import { FOLLOW_UP_SCENES } from './follow-up-scenes';
import { GOVERNANCE_SCENES } from './governance-scenes';
import { HEALTH_SCENES } from './health-scenes';
import { MEDIA_SCENES } from './media-scenes';
import { OUTSIDE_PAGE_SCENES, OUTSIDE_SCENES } from './outside-scenes';
import { PAGE_SCENES, PageScene } from './page-scenes';
import type { Scene } from './scene';
import { SETTINGS_SCENES } from './settings-scenes';
import { TRIAL_SCENES } from './trial-scenes';

/** index.html?scene=NAME&lang=ar&place=popup draws one scene; without a scene, the list of all. */
const wanted = new URLSearchParams(location.search);
const language = pickLanguage(wanted.get('lang') ?? 'en');
const place = wanted.get('place') === 'popup' ? 'popup' : 'tab';
const name = wanted.get('scene');
const byName = (scene: Scene) => scene.name === name;
const root = document.body.appendChild(document.createElement('div'));
document.documentElement.lang = language;
document.title = `Guidepost gallery: ${name ?? 'all'}`;

const pageScenes = [...PAGE_SCENES, ...AUTHOR_SCENES, ...OUTSIDE_PAGE_SCENES];
const deskScenes = [
  ...DESK_SCENES,
  ...FOLLOW_UP_SCENES,
  ...MEDIA_SCENES,
  ...SETTINGS_SCENES,
  ...HEALTH_SCENES,
  ...OUTSIDE_SCENES,
  ...GOVERNANCE_SCENES,
  ...TRIAL_SCENES,
];
const pageScene = pageScenes.find(byName);
const deskScene = deskScenes.find(byName);
if (pageScene) drawInShadow(<PageScene scene={pageScene} language={language} />);
else if (deskScene) drawAtDesk(deskScene);
else render(<AllScenes />, root);

function drawInShadow(scene: JSX.Element): void {
  const shadow = root.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${chipStyle}${panelStyle}`);
  shadow.adoptedStyleSheets = [sheet];
  render(scene, shadow);
}

function drawAtDesk(scene: Scene): void {
  render(
    <DeskFrame language={language} place={place}>
      {scene.draw()}
    </DeskFrame>,
    root,
  );
}

function AllScenes() {
  return (
    <ul>
      {[...pageScenes, ...deskScenes].map((scene) => (
        <li key={scene.name}>
          <a href={`?scene=${scene.name}`}>{scene.name}</a>
        </li>
      ))}
    </ul>
  );
}
