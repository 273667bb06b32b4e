import { AboutPanel } from '../../components/options/about-panel';
import { browser } from '../../platform/extension-api';
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
