// Talks to a running simulator: its control API and, with the auth token, the Twilio it plays.
export const account = 'AC0123456789abcdef0123456789abcdef';
export const key = 'SK0123456789abcdef0123456789abcdef';
export const secret = 'practice-secret-practice-secret-1';

export const organization = 'OR0123456789abcdef0123456789abcdef';

const token = '0123456789abcdef0123456789abcdef';
const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;

export class Simulator {
  constructor(base) {
    this.base = base;
  }

  async control(method, path, body) {
    const response = await fetch(`${this.base}/_simulator${path}`, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) {
      throw new Error(`${method} /_simulator${path}: ${response.status} ${await response.text()}`);
    }
    return response.status === 204 ? null : response.json().catch(() => null);
  }

  // The organization opens only to a token of its own app. It is asked for each time: a change of scenario ends all tokens.
  async bearer() {
    const { status, body } = await this.token();
    if (status !== 200) {
      throw new Error(`The token was refused: ${status}`);
    }
    return `Bearer ${body.access_token}`;
  }

  async token() {
    for (let attempt = 0; attempt < 5; attempt++) {
      const response = await fetch(`${this.base}/oauth/v2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: 'OQ0123456789abcdef0123456789abcdef',
          client_secret: 'practice-client-secret-practice-client-1',
        }),
      });
      if (response.status !== 429) {
        return { status: response.status, body: await response.json() };
      }
      await response.arrayBuffer();
    }
    throw new Error('The token was throttled five times in a row');
  }

  // Repeats what was throttled, at once: the wait is the client's business, not the contract's.
  async get(url, signed = authorization) {
    for (let attempt = 0; attempt < 5; attempt++) {
      const response = await fetch(url, { headers: { authorization: signed }, redirect: 'manual' });
      if (response.status !== 429) {
        return { status: response.status, body: await response.json() };
      }
      await response.arrayBuffer();
    }
    throw new Error(`${url} was throttled five times in a row`);
  }
}
