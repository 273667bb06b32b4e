/** One operation, as far as the page shows it. */
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly responses?: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
  };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** OpenAPI as one page to read: no script, nothing from elsewhere. */
export function openApiPage(description: Description): string {
  const { title, version, description: text = '' } = description.info;
  const calls = Object.entries(description.paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => callHtml(method, path, operation)),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} API</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color-scheme: light dark }
details { border-top: 1px solid #8886; padding: .5rem 0 } summary { cursor: pointer }
code { font-size: .95em } pre { overflow: auto; padding: 1rem; border: 1px solid #8886 }
</style></head><body>
<h1>${escaped(title)} API, version ${escaped(version)}</h1>
<p>${escaped(text)} The same for programs: <a href="/openapi.json">/openapi.json</a>.</p>
${calls.join('\n')}
</body></html>
`;
}

function callHtml(method: string, path: string, operation: Operation): string {
  const statuses = Object.keys(operation.responses ?? {}).join(', ');
  return `<details><summary><code>${method.toUpperCase()} ${escaped(path)}</code> ${escaped(operation.summary ?? '')}</summary>
<p>Answers: ${escaped(statuses)}</p>
<pre>${escaped(JSON.stringify(operation, null, 2))}</pre></details>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
