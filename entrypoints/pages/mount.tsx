import { type FunctionComponent, render } from 'preact';
import { DeskFrame } from '../../components/desk/desk-frame';
import { directionOf, type Language, pickLanguage } from '../../components/words/language';
import { browser } from '../../platform/extension-api';
import '../../components/desk/desk.css';

export function screenLanguage(): Language {
  return pickLanguage(browser.i18n.getUILanguage());
}

/** Draws an extension page: words, direction and colours around the screen. */
export function mount(place: 'popup' | 'tab', Screen: FunctionComponent): void {
  const language = screenLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  render(
    <DeskFrame language={language} place={place}>
      <Screen />
    </DeskFrame>,
    document.body,
  );
}
