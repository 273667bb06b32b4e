type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; attributes without a value are left out, texts stay texts. For what must be drawn before any library is there. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = dress(document.createElement(tag), attributes);
  element.append(...children);
  return element;
}

/** The same element with these attributes; those without a value are taken away. */
export function dress<One extends Element>(element: One, attributes: Attributes): One {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  return element;
}
