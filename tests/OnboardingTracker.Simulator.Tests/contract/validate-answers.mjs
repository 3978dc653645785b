// Asks the simulator for every answer of every operation in every scenario and validates it against Twilio's OpenAPI files.
// Usage: node validate-answers.mjs http://127.0.0.1:PORT
import fs from 'node:fs';
import { contractOf, readSpecs } from './lib/specs.mjs';
import { Simulator, account, organization } from './lib/simulator.mjs';

const simulator = new Simulator(process.argv[2]);
const contradictions = JSON.parse(fs.readFileSync(new URL('known-contradictions.json', import.meta.url), 'utf8'));
const failures = [];
const covered = {};
let validated = 0;

const propertyOf = (instancePath) => instancePath.split('/').pop();

function isKnown(operation, error) {
  const known = contradictions.find((entry) =>
    entry.operations.includes(operation.name) &&
    entry.property === propertyOf(error.instancePath) &&
    entry.keywords.includes(error.keyword) &&
    (!('value' in entry) || entry.value === error.data));
  if (known) {
    (known.metIn ??= new Set()).add(operation.name);
  }
  return Boolean(known);
}

// A validator that accepts anything proves nothing: each has to refuse this answer with one value of a wrong type.
function proveStrict(operation, contract, body) {
  if (contract.isProven || (operation.key && body[operation.key].length === 0)) {
    return;
  }
  contract.isProven = true;
  // An object is no text and no list; where an object belongs, a list is wrong.
  const refused = contract.properties.filter((name) => [{ wrong: 'type' }, ['wrong type']].some((wrong) => {
    const spoiled = structuredClone(body);
    (operation.key ? spoiled[operation.key][0] : spoiled)[name] = wrong;
    contract.validate(spoiled);
    return (contract.validate.errors ?? []).some((error) => error.instancePath.includes(name) && error.data === wrong);
  }));
  if (refused.length < contract.properties.length / 2) {
    failures.push(`${operation.name}: its schema refuses a wrong type in only ${refused.length} of ${contract.properties.length} properties`);
  }
}

function judge(operation, contract, url, { status, body }) {
  validated++;
  if (status !== (contract.status ?? 200)) {
    failures.push(`${url}: status ${status}`);
    return;
  }
  if (!contract.validate(body)) {
    for (const error of contract.validate.errors.filter((found) => !isKnown(operation, found))) {
      failures.push(`${url}: ${error.instancePath} ${error.message}, but is ${JSON.stringify(error.data)}`);
    }
  }
  proveStrict(operation, contract, body);
  for (const item of operation.key ? body[operation.key] : [body]) {
    const missing = contract.properties.filter((name) => !(name in item));
    if (missing.length > 0) {
      failures.push(`${url}: lacks ${missing.join(', ')}`);
      return;
    }
  }
}

function note(operation, kind) {
  (covered[operation.name + operation.path] ??= new Set()).add(kind);
}

const isOfOrganization = (operation) => ['organization-users', 'organization-accounts', 'role-assignments', 'organization-roles'].includes(operation.collection);

// Some operations name in the query what others name in the path.
function queryOf(operation, one) {
  if (operation.name === 'ListRoleAssignments') {
    return `?Scope=${account}`;
  }
  if (operation.name === 'ListGetKeys') {
    return `?AccountSid=${account}`;
  }
  return operation.name === 'FetchSafelist' ? `?PhoneNumber=${encodeURIComponent(one.phone_number)}` : '';
}

// Usage comes in other forms too: sums over days, with and without the subaccounts.
const isUsage = (operation) => operation.key === 'usage_records';
const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const usageQueries = ['?IncludeSubaccounts=false', `?StartDate=${daysAgo(40)}&EndDate=${daysAgo(10)}`,
  `?StartDate=${daysAgo(40)}&EndDate=${daysAgo(10)}&IncludeSubaccounts=false`, '?Category=totalprice'];

async function isNowhere(operation) {
  return (await simulator.control('GET', `/resources/${operation.collection}`)).length === 0;
}

const isWhole = (operation) => operation.key !== '' && operation.name.startsWith('Fetch');
const needsItsQuery = (operation) => operation.name === 'FetchSafelist';

// What a path names a resource by; not everything has a SID.
const idOf = (one) =>
  one.sid ?? one.phone_number_sid ?? one.port_in_request_sid ?? one.phone_number ?? one.iso_country ?? one.country_code ?? one.type;

// Relative addresses of the 2010 API are meant for its own host, which here is a folder.
function nextOf(operation, url, body) {
  if (operation.name === 'ListPortInRequests') {
    return body.meta.next_token && `${url}&Token=${encodeURIComponent(body.meta.next_token)}`;
  }
  if (operation.name === 'ListShortCodeApplications') {
    return body.has_next && `${url}&Page=${body.current_page + 1}`;
  }
  if (operation.name === 'ListOrganizationUsers') {
    const after = body.startIndex + body.itemsPerPage;
    return body.itemsPerPage > 0 && after <= body.totalResults && `${url}&startIndex=${after}`;
  }
  const next = body.meta ? body.meta.next_page_url : body.next_page_uri;
  return next?.startsWith('/') ? `${simulator.base}/${operation.product}${next}` : next;
}

async function validateList(operation, contract, url, pageSize, mostPages) {
  let pages = 0;
  let items = 0;
  const most = { ListPortInRequests: 100, ListShortCodeApplications: 50 }[operation.name] ?? (isOfOrganization(operation) ? 100 : 1000);
  const size = { ListPortInRequests: 'Size', ListOrganizationUsers: 'count' }[operation.name] ?? 'PageSize';
  const signed = isOfOrganization(operation) ? await simulator.bearer() : undefined;
  const first = `${url}${url.includes('?') ? '&' : '?'}${size}=${Math.min(pageSize, most)}`;
  let next = first;
  while (next && pages < mostPages) {
    const answer = await simulator.get(next, signed);
    judge(operation, contract, next, answer);
    if (answer.status !== 200) {
      return;
    }
    pages++;
    items += answer.body[operation.key].length;
    next = nextOf(operation, first, answer.body);
  }
  note(operation, items === 0 ? 'empty' : pages > 1 ? 'pages' : 'list');
}

async function validateOperation(operation, contract) {
  if (operation.method === 'POST') {
    judge(operation, contract, `${simulator.base}/${operation.product}${operation.path}`, await simulator.token());
    note(operation, 'fetch');
    return;
  }
  const services = operation.path.includes('{Parent}') ? await simulator.control('GET', `/resources/${operation.parent}`) : [{ sid: '' }];
  const ids = operation.path.includes('{Sid}') ? await simulator.control('GET', `/resources/${operation.collection}`) : [{ sid: '' }];
  if (needsItsQuery(operation)) {
    ids.splice(0, 1, ...await simulator.control('GET', `/resources/${operation.collection}`));
  }
  for (const service of services.slice(0, 3).concat(services.slice(3).slice(-1))) {
    for (const one of ids.slice(0, 30)) {
      const path = operation.path
        .replace('{AccountSid}', one.account_sid ?? account).replace('{OrganizationSid}', organization).replace('{Parent}', idOf(service)).replace('{Sid}', encodeURIComponent(idOf(one)));
      const url = `${simulator.base}/${operation.product}${path}${queryOf(operation, one)}`;
      if (!operation.key) {
        const answer = await simulator.get(url);
        // Only some services have a domain for their links, and some accounts have none of a thing: a subaccount has no balance.
        if (answer.status !== 404 || !(operation.path.endsWith('/Domain') || await isNowhere(operation))) {
          judge(operation, contract, url, answer);
          note(operation, 'fetch');
        }
      } else if (isWhole(operation)) {
        const filtered = operation.name === 'FetchMessagingGeopermissions' ? ['?CountryCode=CA', '?CountryCode=XX'] : [];
        for (const whole of [url, ...filtered.map((query) => url + query)]) {
          judge(operation, contract, whole, await simulator.get(whole));
        }
        note(operation, 'list');
      } else {
        await validateList(operation, contract, url, 1, 3);
        await validateList(operation, contract, url, 1000, Infinity);
        for (const query of isUsage(operation) ? usageQueries : []) {
          await validateList(operation, contract, url + query, 1000, Infinity);
        }
      }
    }
  }
}

// What the control API changes is told by the audit trail, in Twilio's own shape.
async function validateAuditTrail([operation, contract]) {
  await simulator.control('POST', '/scenario', { name: 'healthy' });
  const url = `${simulator.base}/${operation.product}${operation.path}`;
  const before = (await simulator.get(url)).body.events.length;
  let made = 0;
  for (const collection of ['services', 'campaigns', 'brands', 'keys', 'incoming-phone-numbers']) {
    for (const actor of ['', '?actor=twilio']) {
      const [resource] = await simulator.control('GET', `/resources/${collection}`);
      await simulator.control('PATCH', `/resources/${resource.sid}${actor}`, { friendly_name: `Changed ${made}` });
      made++;
    }
  }
  await simulator.control('DELETE', `/resources/${(await firstOf('incoming-phone-numbers')).sid}`);
  made++;
  const answer = await simulator.get(url);
  judge(operation, contract, url, answer);
  if (answer.body.events.length !== before + made) {
    failures.push(`${operation.name}: ${made} changes left ${answer.body.events.length - before} entries`);
  }
}

async function firstOf(collection) {
  const [first] = await simulator.control('GET', `/resources/${collection}`);
  return first;
}

// Every list once without anything in it, whatever the scenarios hold. Services go last: other lists live under them.
async function validateEmptyLists(lists) {
  // The scenario in which something of every kind is there.
  await simulator.control('POST', '/scenario', { name: 'isv' });
  const parents = {};
  for (const [operation] of lists.filter(([operation]) => operation.path.includes('{Parent}'))) {
    parents[operation.parent] ??= (await firstOf(operation.parent)) ?? { sid: '' };
  }
  const servicesLast = lists.toSorted(([one], [other]) => (one.collection in parents) - (other.collection in parents));

  for (const [operation, contract] of servicesLast) {
    // Accounts stay, for without one nobody could ask: their list is emptied by a filter.
    const isAccounts = operation.collection === 'accounts';
    if (!isAccounts) {
      await simulator.control('DELETE', `/collections/${operation.collection}`);
    }
    const path = operation.path.replace('{AccountSid}', account).replace('{OrganizationSid}', organization).replace('{Parent}', idOf(parents[operation.parent] ?? {}));
    const query = isAccounts ? '?FriendlyName=nobody' : queryOf(operation);
    await validateList(operation, contract, `${simulator.base}/${operation.product}${path}${query}`, 50, 1);
  }
}

// The list of contradictions may hold only what Twilio's own example contradicts in the same way, and what is really met.
function judgeContradictions(operations) {
  for (const entry of contradictions) {
    for (const name of entry.operations) {
      const found = operations.find(([operation]) => operation.name === name && operation.product === (entry.product ?? 'api'));
      const shown = found && Object.entries(found[1].examples).find(([, example]) => {
        found[1].validate(example.value);
        const errors = (found[1].validate.errors ?? []).filter((error) =>
          propertyOf(error.instancePath) === entry.property && (!('value' in entry) || entry.value === error.data));
        return entry.keywords.every((keyword) => errors.some((error) => error.keyword === keyword));
      });
      if (!shown) {
        failures.push(`known-contradictions.json: no official example of ${name} contradicts its schema by ${entry.keywords} in ${entry.property}`);
      } else {
        console.log(`contradiction ${name}.${entry.property} (${entry.keywords}): shown by Twilio's own example "${shown[0]}"`);
      }
      if (!entry.metIn?.has(name)) {
        failures.push(`known-contradictions.json: ${name}.${entry.property} is never met, take it off the list`);
      }
    }
  }
}

const specs = readSpecs();
const operations = (await simulator.control('GET', '/operations')).map((operation) => [operation, contractOf(specs, operation)]);
const { scenarios } = await simulator.control('GET', '/state');

for (const name of scenarios) {
  await simulator.control('POST', '/scenario', { name });
  if (['failing', 'suspended'].includes(name)) {
    // Their faults are there on purpose; the account behind them must be as true as the others.
    await simulator.control('DELETE', '/faults');
  }
  const before = validated;
  for (const [operation, contract] of operations) {
    await validateOperation(operation, contract);
  }
  console.log(`scenario ${name}: ${validated - before} answers`);
}

await validateAuditTrail(operations.find(([operation]) => operation.name === 'ListEvent'));
await validateEmptyLists(operations.filter(([operation]) => operation.key && !isWhole(operation)));
judgeContradictions(operations);

for (const [operation] of operations) {
  const kinds = covered[operation.name + operation.path] ?? new Set();
  // A service has at most one campaign, so that list never has a second page.
  const wanted = !operation.key ? ['fetch']
    : isWhole(operation) ? ['list']
    : operation.key === 'compliance' ? ['list', 'empty'] : ['pages', 'empty'];
  for (const kind of wanted.filter((one) => !kinds.has(one))) {
    failures.push(`${operation.name} (${operation.path}) was never seen as: ${kind}`);
  }
}

// One line for all that is wrong in the same way.
const distinct = new Set(failures.map((failure) => failure.replace(/^https?:\/\/[^/]+/, '').replace(/\?[^:]*/, '').replaceAll(/\/\d+\//g, '/*/')));
for (const failure of [...distinct].slice(0, 40)) {
  console.error(failure);
}
console.log(`validated ${validated} answers of ${operations.length} operations, ${failures.length} failures`);
process.exitCode = failures.length > 0 || validated === 0 ? 1 : 0;
