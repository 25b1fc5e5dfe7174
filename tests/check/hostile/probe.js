// Runs in each opened document: sets off what waits for a reader, and names what should not stand there at all.
(() => {
  const found = [];
  const runs =
    /^[\u0000-\u0020]*(?:j[\s]*a[\s]*v[\s]*a[\s]*s[\s]*c[\s]*r[\s]*i[\s]*p[\s]*t|vbscript|data|file|view-source|blob|filesystem)[\s]*:/i;
  const all = Array.from(Document.prototype.querySelectorAll.call(document, '*'));
  const attributesOf = (element) =>
    Array.from(Element.prototype.getAttributeNames.call(element), (name) => [
      name,
      Element.prototype.getAttribute.call(element, name),
    ]);
  for (const element of all) {
    const tag = element.localName ?? '';
    if (
      /^(?:iframe|frame|object|embed|applet|base|portal|animate|set|foreignobject|annotation-xml|template)$/i.test(
        tag,
      )
    )
      found.push(`<${tag}>`);
    for (const [name, value] of attributesOf(element)) {
      if (/^on/i.test(name)) found.push(`${tag} ${name}`);
      else if (
        /^(?:href|src|action|formaction|data|poster|background|cite|to|values|from|ping|srcdoc)$|:href$/i.test(
          name,
        ) &&
        runs.test(value) &&
        !/^data:(?:image\/(?:png|gif|jpeg|webp)|font\/woff2)/.test(value)
      )
        found.push(`${tag} ${name}=${value.slice(0, 60)}`);
      else if (name === 'style' && /url\(|expression|@import/i.test(value))
        found.push(`${tag} style=${value.slice(0, 60)}`);
    }
  }
  for (const name of ['querySelector', 'getElementById', 'createElement'])
    if (typeof document[name] !== 'function') found.push(`document.${name}`);
  if (document.body !== null && !(document.body instanceof HTMLBodyElement)) found.push('document.body');
  if (Document.prototype.querySelectorAll.call(document, 'parsererror').length > 0)
    found.push('not well-formed');
  for (const element of all) {
    for (const type of [
      'mouseover',
      'pointerover',
      'focus',
      'wheel',
      'beforetoggle',
      'animationstart',
      'transitionend',
    ])
      EventTarget.prototype.dispatchEvent.call(element, new Event(type));
    const address =
      element instanceof Element
        ? (attributesOf(element).find(([name]) => /(?:^|:)(?:href|action|formaction)$/.test(name))?.[1] ?? '')
        : '';
    const leaves = /^\s*(?:https?:|mailto:|tel:|urn:|\/\/|#|[\w./-]*$)/i.test(address) && address !== '';
    if (
      !leaves &&
      !(element instanceof HTMLButtonElement && element.closest('form[role=search], header, nav'))
    )
      EventTarget.prototype.dispatchEvent.call(
        element,
        new MouseEvent('click', { bubbles: false, cancelable: true }),
      );
    else EventTarget.prototype.dispatchEvent.call(element, new Event('click'));
  }
  return found;
})();
//# sourceURL=offprint-probe
