// What the page says; the service has written it into the page in its language.

/** The text of this name. */
export function text(name) {
  return find(name) ?? name;
}

/** How a group is called. */
export function groupName(by, group) {
  if (group.id === null) {
    return text(`none.${by}`);
  }
  return group.name ?? find(`${by}.${group.id}`) ?? group.id;
}

function find(name) {
  return document.querySelector(`#texts [data-text="${CSS.escape(name)}"]`)?.textContent;
}
