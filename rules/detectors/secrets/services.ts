import { VENDORS } from './vendors';

/** Services whose keys look like any random value: their name before it is what tells. The makers of prefixed keys are added. */
const OTHERS =
  'abuseipdb accuweather adafruit airbrake airship algolia alchemy amplitude apollo appcues asana assemblyai auth0 bandwidth beamer bitbucket bitly bittrex braintree braze ' +
  'browserstack bugsnag bugherd calendly chartmogul clearbit clickhelp cloudflare cloudinary cloudsmith codacy codecov cohere coinbase confluent contentful coveralls crowdin datadog ' +
  'deepgram dialpad discord discourse docusign doppler droneci dropbox ecostruxure elastic etsy eventbrite everhour fastly finicity finnhub flickr freshbooks freshdesk fullstory ' +
  'geocodio getresponse gitter gocardless godaddy gumroad happi hellosign helpscout hunter infura intercom ipstack iterable jenkins jira jotform kanbanize keen kraken kucoin ' +
  'lastfm liveagent lokalise loggly logrocket looker mailchimp mailjet mapquest mattermost meraki messagebird mixpanel monday moosend mux nasdaq netlify newsapi nexmo nylas nytimes okta ' +
  'opsgenie opencage openweathermap optimizely pagerduty paypal pendo pingdom pipedrive pivotaltracker plaid plivo polygon pusher quickbooks rapidapi rapid7 raygun recurly rollbar ' +
  'salesforce saucelabs scaleway scrapingbee sendbird sentry sinch smartsheet snyk sonar sparkpost splunk spotify squarespace statuspage storyblok sumologic surveymonkey telnyx tmetric todoist ' +
  'travis trello twitch twitter unsplash uploadcare virustotal vonage vultr webex webflow woocommerce wrike yelp zapier zendesk zenrows zoom';
let names: ReadonlySet<string> | undefined;

/** True where one of the last words names a service that gives out keys. */
export function namesService(before: string): boolean {
  names ??= new Set([
    ...OTHERS.split(' '),
    ...VENDORS.split('\n').map((line) => line.replace(/[ ?].*/, '')),
  ]);
  return (before.toLowerCase().match(/[a-z0-9]+/g) ?? []).some((word) => names?.has(word));
}
