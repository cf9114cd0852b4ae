// An OpenID provider with the people and clients that it is told of (OPENID_PEOPLE, OPENID_CLIENTS: JSON). Any password will do.
import Provider from 'oidc-provider';

const port = Number(process.env.OPENID_PORT);
const people = JSON.parse(process.env.OPENID_PEOPLE);
const clients = JSON.parse(process.env.OPENID_CLIENTS);

const provider = new Provider(`http://localhost:${port}`, {
  clients,
  claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['only good for the tests'] },
  features: { backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  // A visit goes on after a restart of the site; without this a code ends after a minute
  ttl: { AuthorizationCode: 600 },
  pkce: { required: () => true },
  findAccount: (context, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
});

provider.on('backchannel.error', (context, error) => console.log(`back-channel: ${error.message}`));
provider.listen(port, '127.0.0.1', () => console.log('ready'));
