/** What browsers understand of the sites, by day; and how each surface stands. */
export const siteHealth: readonly string[] = [
  `CREATE TABLE site_health (
    org_id text NOT NULL, site text NOT NULL, surface text NOT NULL, selectors text NOT NULL, client text NOT NULL,
    day text NOT NULL, place text NOT NULL, kind text NOT NULL, browser text NOT NULL,
    times integer NOT NULL, failed text NOT NULL, matched text NOT NULL, received_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, site, surface, selectors, client, day, place, kind, browser))`,
  `CREATE INDEX site_health_by_day ON site_health (org_id, day)`,
  `CREATE TABLE site_surface (
    org_id text NOT NULL, site text NOT NULL, surface text NOT NULL, selectors text NOT NULL, client text NOT NULL,
    state text NOT NULL, since timestamptz NOT NULL, first_at timestamptz NOT NULL, last_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, site, surface, selectors, client))`,
];
