# Give the digest of the base image that your company trusts: --build-arg NODE_IMAGE=node:22-slim@sha256:…
ARG NODE_IMAGE=node:22-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npx vite build --config vite.server.config.ts && npm prune --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 GUIDEPOST_DATA=/var/lib/guidepost
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.output/server ./.output/server
RUN mkdir -p /var/lib/guidepost && chown node:node /var/lib/guidepost
USER node
VOLUME /var/lib/guidepost
EXPOSE 8787
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", ".output/server/guidepost.mjs", "serve"]
