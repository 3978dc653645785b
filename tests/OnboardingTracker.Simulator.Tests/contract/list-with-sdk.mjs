// Lists an account with Twilio's official Node SDK and prints how much of each it found, as one line of JSON.
// Usage: node list-with-sdk.mjs http://127.0.0.1:PORT
import twilio from 'twilio';
import { account, key, secret } from './lib/simulator.mjs';

const base = process.argv[2];

// https://{product}.twilio.com/... becomes {base}/{product}/...; what already points into the simulator stays.
class ToSimulator extends twilio.RequestClient {
  request(options) {
    const uri = options.uri.replace(/^https:\/\/([a-z-]+)\.twilio\.com/, `${base}/$1`);
    if (!uri.startsWith(`${base}/`)) {
      throw new Error(`The SDK was led out of the simulator: ${uri}`);
    }
    return super.request({ ...options, uri });
  }
}

const client = twilio(key, secret, { accountSid: account, httpClient: new ToSimulator() });
const services = await client.messaging.v1.services.list({ pageSize: 5 });
const campaigns = [];
const members = [];
for (const service of services) {
  campaigns.push(...await client.messaging.v1.services(service.sid).usAppToPerson.list());
  members.push(...await client.messaging.v1.services(service.sid).phoneNumbers.list({ pageSize: 100 }));
}
const numbers = await client.incomingPhoneNumbers.list({ pageSize: 1000 });

const found = {
  accounts: (await client.api.v2010.accounts.list({ pageSize: 10 })).length,
  'incoming-phone-numbers': numbers.length,
  services: services.length,
  campaigns: campaigns.length,
  'service-phone-numbers': members.length,
  keys: (await client.iam.v1.getApiKeys.list({ accountSid: account, pageSize: 1 })).length,
  brands: (await client.messaging.v1.brandRegistrations.list()).length,
  'tollfree-verifications': (await client.messaging.v1.tollfreeVerifications.list()).length,
  'customer-profiles': (await client.trusthub.v1.customerProfiles.list({ pageSize: 10 })).length,
  bundles: (await client.numbers.v2.regulatoryCompliance.bundles.list()).length,
  'usage-triggers': (await client.usage.triggers.list({ pageSize: 1 })).length,
};

if (new Set(numbers.map((number) => number.sid)).size !== numbers.length) {
  throw new Error('A number came twice.');
}
if (numbers.some((number) => Number.isNaN(number.dateCreated.getTime())) || services.some((service) => Number.isNaN(service.dateCreated.getTime()))) {
  throw new Error('The SDK could not read a date.');
}
console.log(JSON.stringify(found));
