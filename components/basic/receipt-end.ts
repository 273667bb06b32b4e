/** When a receipt (compact JWS) ends, in milliseconds; for showing only, its signature is checked elsewhere. */
export function receiptEnd(receipt: string | undefined): number | undefined {
  const payload = receipt?.split('.')[1];
  if (!payload) return undefined;
  try {
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    return endOf(claims);
  } catch {
    // Not a receipt: the screen then says "Approved" without a time.
    return undefined;
  }
}

function endOf(claims: unknown): number | undefined {
  if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return undefined;
  return typeof claims.exp === 'number' ? claims.exp * 1000 : undefined;
}
