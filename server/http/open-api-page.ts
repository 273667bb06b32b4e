import { type Html, html, NOTHING } from '../identity/page';
import { joined, schemaShape } from './schema-shape';
import type { Answer, Description, Operation, Parameter } from './with-answers';

const STYLE = html`
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
nav ul { columns: 16rem; padding-inline-start: 1.2rem; }
details { border-top: 1px solid #8886; } details:target { outline: 2px solid Highlight; }
summary { cursor: pointer; padding: .6rem .2rem; display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
summary::before { content: "▸"; } details[open] summary::before { content: "▾"; }
summary code { font-weight: 600; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4.2rem; } .soft { opacity: .8; }
.inside { padding: 0 .2rem 1rem 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .6rem .8rem; border: 1px solid #8886; border-radius: .3rem; margin: .25rem 0; }
code, pre { font-size: .92rem; } :focus-visible { outline: 2px solid Highlight; }
`;

/** OpenAPI as one page to read: no script, nothing from elsewhere. */
export function openApiPage(description: Description): string {
  const { title, version, description: text = '' } = description.info;
  const sections = (description.tags ?? []).map(({ name }) => name);
  const schemas = Object.entries(description.components?.schemas ?? {});
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} API</title>
<style>${STYLE}</style></head><body>
<header><h1>${title} API, version ${version}</h1>
<p>${text} The same for programs: <a href="/openapi.json">/openapi.json</a>. A call with a lock wants
<code>Authorization: Bearer TOKEN</code>, or <code>DPoP TOKEN</code> with its proof. A mark <code>?</code> means: may be left out.</p>
<nav aria-label="Sections"><ul>${joined([...sections, SHAPES].map((name) => html`<li><a href="#${idOf(name)}">${name}</a></li>`))}</ul></nav></header>
<main>
${joined(sections.map((name) => section(name, description)))}
<section><h2 id="${idOf(SHAPES)}">${SHAPES}</h2>
${joined(schemas.map(([name, schema]) => html`<h3 id="${name}">${name}</h3><pre tabindex="0">${schemaShape(schema)}</pre>\n`))}</section>
</main></body></html>
`.text;
}

const SHAPES = 'Shapes that stand in several calls';

function section(name: string, { paths = {} }: Description): Html {
  const calls = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { tags = [] }]) => tags.includes(name))
      .map(([method, operation]) => call(method.toUpperCase(), path, operation)),
  );
  return html`<section><h2 id="${idOf(name)}">${name}</h2>
${joined(calls)}</section>
`;
}

function call(method: string, path: string, operation: Operation): Html {
  const { summary = '', parameters = [], requestBody, responses = {}, security } = operation;
  const lock = security
    ? html` <span role="img" aria-label="wants a sign-in" title="wants a sign-in">🔒</span>`
    : NOTHING;
  const body = shapeOf(requestBody?.content);
  return html`<details id="${idOf(`${method} ${path}`)}">
<summary><code><span class="method">${method}</span> ${path}</code> <span>${summary}${lock}</span></summary>
<div class="inside">
${parameters.length > 0 ? html`<h3>Named in the address and the headers</h3><pre tabindex="0">${joined(parameters.map(parameter))}</pre>` : NOTHING}
${body ? html`<h3>Body</h3><pre tabindex="0">${body}</pre>` : NOTHING}
<h3>Answers</h3>
${joined(Object.entries(responses).map(([status, answer]) => answerOf(status, answer)))}
</div></details>
`;
}

function parameter({ name, in: where, required, schema }: Parameter): Html {
  return html`${name}${required ? '' : '?'}: ${schemaShape(schema, 1)}  (${where})\n`;
}

function answerOf(status: string, answer: Answer): Html {
  const shape = shapeOf(answer.content);
  return html`<p><code>${status}</code> <span class="soft">${answer.description ?? ''}</span></p>${shape ? html`<pre tabindex="0">${shape}</pre>` : NOTHING}
`;
}

function shapeOf(content: Answer['content'] = {}): Html | undefined {
  const [first] = Object.values(content);
  return first?.schema && schemaShape(first.schema);
}

/** Part of an address: letters, digits and hyphens. */
function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
