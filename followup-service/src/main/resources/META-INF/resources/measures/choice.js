// What is to be shown: read from the form, kept in the address so that it can be shared.

const DAY = 24 * 60 * 60 * 1000;
const FIELDS = ['by', 'range', 'from', 'until', 'interval'];

export class Choice {
  #form;

  constructor(form) {
    this.#form = form;
    this.#recall();
    this.#field('range').addEventListener('change', () => this.#offerDates());
    this.#offerDates();
  }

  /** For the service; nothing if dates are missing or the wrong way round. */
  parameters() {
    const parameters = new URLSearchParams({
      by: this.#field('by').value,
      interval: this.#field('interval').value,
    });
    const range = this.#field('range').value;
    const from = this.#field('from').value;
    const until = this.#field('until').value;
    if (range !== 'own') {
      parameters.set('from', dateOf(Date.now() - Number(range) * DAY));
    } else if (from && until && from <= until) {
      parameters.set('from', from);
      parameters.set('to', dateOf(Date.parse(until) + DAY));
    } else {
      return null;
    }
    return parameters;
  }

  /** Keeps the choice in the address, and in the links to the other languages. */
  remember() {
    const address = new URLSearchParams(location.search);
    FIELDS.forEach(name => {
      const field = this.#field(name);
      if (field.closest('.own[hidden]')) {
        address.delete(name);
      } else {
        address.set(name, field.value);
      }
    });
    history.replaceState(null, '', `?${address}`);
    document.querySelectorAll('[data-language]').forEach(link => {
      address.set('lang', link.dataset.language);
      link.href = `?${address}`;
    });
  }

  #field(name) {
    return this.#form.elements.namedItem(name);
  }

  #recall() {
    const address = new URLSearchParams(location.search);
    FIELDS.filter(name => address.has(name)).forEach(name => {
      const field = this.#field(name);
      const usual = field.value;
      field.value = address.get(name);
      if (!field.value) {
        field.value = usual;
      }
    });
  }

  #offerDates() {
    const own = this.#field('range').value === 'own';
    this.#form.querySelectorAll('.own').forEach(field => {
      field.hidden = !own;
    });
  }
}

function dateOf(time) {
  return new Date(time).toISOString().slice(0, 10);
}
