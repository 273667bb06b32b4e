import { type FunctionComponent, render } from 'preact';
import { browser } from 'wxt/browser';
import { DeskFrame } from '../../components/desk/desk-frame';
import { directionOf, type Language, pickLanguage } from '../../components/words/language';
import '../../components/theme.css';

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
