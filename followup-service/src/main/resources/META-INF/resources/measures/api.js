// Asks the service for measures.

/** Why there are none: '400', '401', '403', 'network' or 'server', with what the service says. */
export class Problem extends Error {
  constructor(kind, details = []) {
    super(kind);
    this.kind = kind;
    this.details = details;
  }
}

/** The measures; throws a Problem. */
export async function fetchMeasures(parameters, token) {
  const response = await reach(`/v1/measures?${parameters}`, token);
  if (!response.ok) {
    throw await problemOf(response);
  }
  try {
    return await response.json();
  } catch {
    throw new Problem('network');
  }
}

async function reach(url, token) {
  try {
    return await fetch(url, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
    });
  } catch {
    // a token with letters that no header can carry never reaches the service
    throw new Problem(/^[\x21-\x7e]+$/.test(token) ? 'network' : '401');
  }
}

async function problemOf(response) {
  if (response.status === 401) {
    return new Problem('401');
  }
  if (![400, 403, 503].includes(response.status)) {
    return new Problem('server');
  }
  const problem = await response.json().catch(() => ({}));
  const violations = (problem.violations ?? []).map(v => `${v.field}: ${v.message}`);
  const details = violations.length > 0 ? violations : [problem.detail].filter(Boolean);
  return new Problem(response.status === 503 ? 'server' : `${response.status}`, details);
}
