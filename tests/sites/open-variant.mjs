/** Opens a variant's composer as a person would, and lets the agent keep it. `open`: what is pressed or typed, in order, before the editor is there. */
export async function openVariant(desk, variant, address = variant.address) {
  await desk.goto(address);
  for (const step of [variant.open ?? []].flat()) {
    if (step.type) await desk.page.keyboard.type(step.type);
    else await desk.click(step);
  }
  await desk.click(variant.editor);
  return desk.ask('keep', variant.part);
}
