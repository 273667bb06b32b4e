import { pageOf } from './in-scim';
import { GROUP, USER } from './scim-schemas';

/** What this server can of SCIM 2.0, as directories ask for it. */
export function serviceProviderConfig(publicUrl: string) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'The value of the setting GUIDEPOST_SCIM_TOKEN.',
        primary: true,
      },
    ],
    meta: {
      resourceType: 'ServiceProviderConfig',
      location: `${publicUrl}/scim/v2/ServiceProviderConfig`,
    },
  };
}

export function resourceTypes(publicUrl: string) {
  const types = [
    { id: 'User', endpoint: '/Users', schema: USER },
    { id: 'Group', endpoint: '/Groups', schema: GROUP },
  ].map((type) => ({
    ...type,
    name: type.id,
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    meta: {
      resourceType: 'ResourceType',
      location: `${publicUrl}/scim/v2/ResourceTypes/${type.id}`,
    },
  }));
  return pageOf(types.length, { startIndex: 1, count: types.length }, types);
}

interface Attribute {
  readonly name: string;
  readonly type?: 'string' | 'boolean' | 'complex';
  readonly required?: boolean;
  readonly many?: boolean;
  readonly parts?: readonly Attribute[];
}

const USER_ATTRIBUTES: readonly Attribute[] = [
  { name: 'userName', required: true },
  { name: 'externalId' },
  { name: 'displayName' },
  {
    name: 'name',
    type: 'complex',
    parts: [{ name: 'formatted' }, { name: 'givenName' }, { name: 'familyName' }],
  },
  {
    name: 'emails',
    type: 'complex',
    many: true,
    parts: [{ name: 'value' }, { name: 'type' }, { name: 'primary', type: 'boolean' }],
  },
  { name: 'active', type: 'boolean' },
];
const GROUP_ATTRIBUTES: readonly Attribute[] = [
  { name: 'displayName', required: true },
  { name: 'externalId' },
  { name: 'members', type: 'complex', many: true, parts: [{ name: 'value' }] },
];

export function schemaList(publicUrl: string) {
  const list = [
    { id: USER, name: 'User', attributes: USER_ATTRIBUTES.map(described) },
    { id: GROUP, name: 'Group', attributes: GROUP_ATTRIBUTES.map(described) },
  ].map((schema) => ({
    ...schema,
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    meta: { resourceType: 'Schema', location: `${publicUrl}/scim/v2/Schemas/${schema.id}` },
  }));
  return pageOf(list.length, { startIndex: 1, count: list.length }, list);
}

function described({
  name,
  type = 'string',
  required = false,
  many = false,
  parts,
}: Attribute): object {
  return {
    name,
    type,
    multiValued: many,
    required,
    caseExact: name === 'externalId',
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: name === 'userName' ? 'server' : 'none',
    ...(parts && { subAttributes: parts.map(described) }),
  };
}
