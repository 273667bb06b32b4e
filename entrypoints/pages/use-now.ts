import { useEffect, useState } from 'preact/hooks';

const HALF_A_MINUTE = 30_000;

/** Milliseconds since 1970, moved on twice a minute: ages on screens are told in minutes. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
