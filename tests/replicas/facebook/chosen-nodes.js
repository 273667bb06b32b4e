import {
  $applyNodeReplacement,
  $createTextNode,
  $insertNodes,
  ElementNode,
  TextNode,
} from 'lexical';

/** A person who was chosen: a text of its own that is deleted word by word. */
class MentionNode extends TextNode {
  static getType() {
    return 'mention';
  }
  static clone({ __text, __key }) {
    return new MentionNode(__text, __key);
  }
  static importJSON({ text }) {
    return mentionOf(text);
  }
  createDOM(config) {
    const element = super.createDOM(config);
    element.dataset.mention = 'true';
    element.spellcheck = false;
    return element;
  }
  isTextEntity() {
    return true;
  }
  canInsertTextBefore() {
    return false;
  }
  canInsertTextAfter() {
    return false;
  }
}

/** An address that was recognised: an inline element around its text. */
class AddressNode extends ElementNode {
  static getType() {
    return 'address';
  }
  static clone({ __key }) {
    return new AddressNode(__key);
  }
  static importJSON() {
    return $applyNodeReplacement(new AddressNode());
  }
  createDOM() {
    return Object.assign(document.createElement('a'), { rel: 'noreferrer' });
  }
  updateDOM() {
    return false;
  }
  isInline() {
    return true;
  }
  canBeEmpty() {
    return false;
  }
}

export const CHOSEN_NODES = [MentionNode, AddressNode];

const MADE = {
  mention: mentionOf,
  link: (text) => $applyNodeReplacement(new AddressNode()).append($createTextNode(text)),
};

/** False where Facebook makes no node of its own for it. */
export function addChosen(editor, kind, text) {
  if (!MADE[kind]) return false;
  editor.update(() => $insertNodes([MADE[kind](text), $createTextNode(' ')]));
  return true;
}

function mentionOf(text) {
  return $applyNodeReplacement(new MentionNode(text)).setMode('segmented').toggleDirectionless();
}
