// Twilio's OpenAPI files as JSON Schema: one validator for each operation, and the official examples beside it.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(require.resolve('@twilio-alpha/mcp/package.json')), 'twilio-oai', 'spec', 'json');

const formats = {
  // Twilio's 2010 API gives relative addresses where its files say "uri", so that format is read as uri-reference below.
  'date-time-rfc-2822': /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/,
  'phone-number': /^\+[1-9]\d{4,14}$/,
  'iso-country-code': /^[A-Z]{2}$/,
  currency: /^[A-Za-z]{3}$/,
  'http-method': /^(GET|POST)$/,
  'uri-map': () => true,
  'phone-number-capabilities': () => true,
};

// OpenAPI 3.0 says "nullable" where JSON Schema has a list of types; siblings of $ref are ignored, as 3.0 demands.
function asJsonSchema(node) {
  if (Array.isArray(node)) {
    return node.map(asJsonSchema);
  }
  if (node === null || typeof node !== 'object') {
    return node;
  }
  if (node.$ref) {
    return { $ref: node.$ref };
  }
  const schema = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') {
      schema.properties = Object.fromEntries(Object.entries(value).map(([name, child]) => [name, asJsonSchema(child)]));
    } else if (['type', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'required'].includes(key)) {
      schema[key] = value;
    } else if (key === 'format') {
      schema.format = value === 'uri' ? 'uri-reference' : value;
    } else if (['items', 'oneOf', 'anyOf', 'allOf', 'additionalProperties'].includes(key)) {
      schema[key] = asJsonSchema(value);
    }
  }
  if (node.nullable && schema.type) {
    schema.type = [schema.type, 'null'];
    if (schema.enum && !schema.enum.includes(null)) {
      schema.enum = [...schema.enum, null];
    }
  }
  return schema;
}

const shapeOf = (template) => template.replaceAll(/\{[^}]+\}/g, '{}');

function validatorFor(schemas, schema) {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, validateFormats: true });
  addFormats(ajv);
  for (const [name, check] of Object.entries(formats)) {
    ajv.addFormat(name, check);
  }
  return ajv.compile({ ...asJsonSchema(schema), components: { schemas: Object.fromEntries(
    Object.entries(schemas).map(([name, child]) => [name, asJsonSchema(child)])) } });
}

// Operations that the pinned package does not describe: schemas of our own, written after Twilio's documentation of them.
const ownSchemas = {
  FetchMessagingGeopermissions: 'geo-permissions.schema.json',
  ListPortInRequests: 'port-in-requests.schema.json',
  ListShortCodeApplications: 'short-code-applications.schema.json',
  FetchShortCodeApplication: 'short-code-applications.schema.json',
  ListRoles: 'roles.schema.json',
  CreateOauth2Token: 'token.schema.json',
};

// Twilio moves its organization APIs to another host; its files describe them at the older one, and the answers are the same.
const older = {
  '/scim/v2/Users': '/Organizations/{}/scim/Users',
  '/v2/Organizations/Accounts': '/Organizations/{}/Accounts',
  '/v2/Organizations/RoleAssignments': '/Organizations/{}/RoleAssignments',
};

// The properties an item of the answer has to have: those of the schema the list or the answer refers to.
function propertiesOf(schemas, schema, key) {
  const resolve = (node) => (node?.$ref ? resolve(schemas[node.$ref.split('/').pop()]) : node);
  const root = resolve(schema);
  const item = key ? resolve(root.properties[key].items) : root;
  return Object.keys(item?.properties ?? {});
}

export function readSpecs() {
  const operations = [];
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const spec = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    for (const [template, item] of Object.entries(spec.paths ?? {})) {
      // One operation answers 307 and means it.
      const status = item.get?.responses?.['200'] ? 200 : 307;
      const content = item.get?.responses?.[status]?.content;
      const described = content?.['application/json'] ?? content?.['application/scim+json'];
      const server = (item.servers ?? spec.servers)?.[0]?.url;
      if (described?.schema && server) {
        operations.push({ file, name: item.get.operationId, host: new URL(server).host, shape: shapeOf(template), status, content: described, spec });
      }
    }
  }
  return operations;
}

// What checks the answers of one of the simulator's operations.
export function contractOf(specs, operation) {
  const own = new URL(`../${ownSchemas[operation.name] ?? ''}`, import.meta.url);
  if (ownSchemas[operation.name]) {
    const list = JSON.parse(fs.readFileSync(own, 'utf8'));
    // Fetched alone, it is what an item of the list is.
    const schema = operation.key || operation.method === 'POST' ? list : list.properties.results.items;
    return {
      source: ownSchemas[operation.name],
      validate: validatorFor({}, schema),
      properties: Object.keys((operation.key ? schema.properties[operation.key].items : schema).properties),
      examples: {},
    };
  }
  const moved = operation.product === 'iam' && older[operation.path];
  const host = moved ? 'preview-iam.twilio.com' : `${operation.product}.twilio.com`;
  const official = specs.find((candidate) => candidate.host === host && candidate.shape === (moved || shapeOf(operation.path)));
  if (!official) {
    throw new Error(`Twilio's files know no GET ${operation.product}.twilio.com${operation.path}`);
  }
  if (official.name !== operation.name) {
    throw new Error(`Twilio calls GET ${operation.path} ${official.name}, the simulator calls it ${operation.name}`);
  }
  const schemas = official.spec.components?.schemas ?? {};
  return {
    source: official.file,
    status: official.status,
    validate: validatorFor(schemas, official.content.schema),
    properties: propertiesOf(schemas, official.content.schema, operation.key),
    examples: official.content.examples ?? {},
  };
}
