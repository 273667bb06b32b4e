import { generate } from 'selfsigned';

const NAMES = ['x.com', 'twitter.com', 'facebook.com', 'linkedin.com'];

/** A fresh self-signed certificate for the three sites; browsers under test are told to accept it. */
export async function createCertificate() {
  const altNames = [...NAMES.flatMap((name) => [name, `*.${name}`]), 'localhost'].map((value) => ({
    type: 2,
    value,
  }));
  const pems = await generate([{ name: 'commonName', value: 'Guidepost replicas' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] }],
  });
  return { key: pems.private, cert: pems.cert };
}
