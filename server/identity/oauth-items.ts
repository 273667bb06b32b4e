import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { House } from '../house';
import { endGrant } from './end-session';
import { tokenHash } from './session';
import type { SignInKey } from './sign-in-key';

/**
 * What the OAuth server keeps, in our table. Ids are bearer secrets: only their hash is a key. The id inside of the payload is left out,
 * and comes back sealed for what is also found by another name.
 */
export function oauthItems(house: House, key: SignInKey, usedTwice: () => Error) {
  return (model: string): Adapter => new OauthItems(model, house, key, usedTwice);
}

interface Sealed {
  readonly deviceCode?: string;
  readonly sealedId?: string;
  readonly sealedCode?: string;
}

class OauthItems implements Adapter {
  readonly #model: string;
  readonly #house: House;
  readonly #key: SignInKey;
  readonly #usedTwice: () => Error;

  constructor(model: string, house: House, key: SignInKey, usedTwice: () => Error) {
    this.#model = model;
    this.#house = house;
    this.#key = key;
    this.#usedTwice = usedTwice;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn = 600): Promise<void> {
    const { jti: _secret, deviceCode, ...others } = payload as AdapterPayload & Sealed;
    const rest =
      deviceCode === undefined ? others : { ...others, sealedCode: this.#key.seal(deviceCode) };
    const second = payload.userCode ?? payload.uid;
    const written = {
      grant_id: payload.grantId ?? null,
      lookup: second === undefined ? null : tokenHash(second),
      payload: JSON.stringify(
        second === undefined ? rest : { ...rest, sealedId: this.#key.seal(id) },
      ),
      // Its own clock decides about the end of things; this one only tells what may be swept.
      expires_at: new Date(Date.now() + expiresIn * 1000).toISOString(),
    };
    await this.#house.db
      .insertInto('oauth_item')
      .values({ ...this.#place(id), ...written })
      .onConflict((conflict) =>
        conflict.columns(['org_id', 'model', 'id_hash']).doUpdateSet(written),
      )
      .execute();
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const row = await this.#rows().where('id_hash', '=', tokenHash(id)).executeTakeFirst();
    return row && this.#read(row, id);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBySecond(userCode);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBySecond(uid);
  }

  /** True for exactly one caller: of two that come at once the second is refused. */
  async consume(id: string): Promise<void> {
    const consumed = await this.#house.db
      .updateTable('oauth_item')
      .set({ consumed_at: new Date().toISOString() })
      .where('org_id', '=', this.#house.organisation.id)
      .where('model', '=', this.#model)
      .where('id_hash', '=', tokenHash(id))
      .where('consumed_at', 'is', null)
      .returning('id_hash')
      .executeTakeFirst();
    if (!consumed) throw this.#usedTwice();
  }

  /** The library destroys a grant when a code or a refresh token is used twice: then the whole sign-in ends. */
  async destroy(id: string): Promise<void> {
    if (this.#model === 'Grant') await endGrant(this.#house, id, 'token-used-twice');
    await this.#house.db
      .deleteFrom('oauth_item')
      .where('org_id', '=', this.#house.organisation.id)
      .where('model', '=', this.#model)
      .where('id_hash', '=', tokenHash(id))
      .execute();
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#house.db
      .deleteFrom('oauth_item')
      .where('org_id', '=', this.#house.organisation.id)
      .where('model', '=', this.#model)
      .where('grant_id', '=', grantId)
      .execute();
  }

  async #findBySecond(second: string): Promise<AdapterPayload | undefined> {
    const row = await this.#rows().where('lookup', '=', tokenHash(second)).executeTakeFirst();
    return row && this.#read(row);
  }

  #rows() {
    return this.#house.db
      .selectFrom('oauth_item')
      .select(['payload', 'consumed_at'])
      .where('org_id', '=', this.#house.organisation.id)
      .where('model', '=', this.#model);
  }

  #read(row: { payload: string; consumed_at: Date | null }, id?: string): AdapterPayload {
    const { sealedId, sealedCode, ...payload } = JSON.parse(row.payload) as AdapterPayload & Sealed;
    const jti = id ?? (sealedId && this.#key.open(sealedId));
    return {
      ...payload,
      ...(jti && { jti }),
      ...(sealedCode && { deviceCode: this.#key.open(sealedCode) }),
      ...(row.consumed_at && { consumed: Math.floor(+row.consumed_at / 1000) }),
    } as AdapterPayload;
  }

  #place(id: string) {
    return {
      org_id: this.#house.organisation.id,
      model: this.#model,
      id_hash: tokenHash(id),
    };
  }
}

/** Rows that ended are of no use to anybody. */
export async function forgetEndedItems(house: House): Promise<void> {
  await house.db
    .deleteFrom('oauth_item')
    .where('org_id', '=', house.organisation.id)
    .where('expires_at', '<', new Date())
    .execute();
}
