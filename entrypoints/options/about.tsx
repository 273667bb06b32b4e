import { browser } from 'wxt/browser';
import { AboutPanel } from '../../components/options/about-panel';
import { ENGINE } from '../../rules/pack';

export function About() {
  return (
    <AboutPanel
      version={browser.runtime.getManifest().version}
      engine={String(ENGINE)}
      browser={navigator.userAgent.match(/(Firefox|Edg|Chrome)\/[\d.]+/)?.[0] ?? ''}
      onPractice={() => browser.tabs.create({ url: browser.runtime.getURL('/practice.html') })}
    />
  );
}
