# Thanktwice as a service. Everything it keeps lies in /data: thanktwice.yaml, which you put there, and the database beside
# it. Start it with the passwords in its environment:
#
#   docker run -d --name thanktwice -v thanktwice:/data \
#     -e THANKTWICE_IMAP_PASSWORD -e THANKTWICE_SMTP_PASSWORD thanktwice
#
# Any other verb works as well: docker run --rm -v thanktwice:/data thanktwice check-config --config /data/thanktwice.yaml

FROM node:24.21-slim

ENV NODE_ENV=production
WORKDIR /app

# No scripts of packages: better-sqlite3 brings its compiled part along.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

COPY bin bin
COPY src src
COPY prompts prompts
COPY config config
COPY LICENSE ./

RUN mkdir /data && chown node:node /data
USER node
VOLUME /data

# Well as long as the mailbox was read within the last 30 minutes.
HEALTHCHECK --interval=5m --timeout=30s --start-period=2m --retries=2 \
  CMD ["node", "bin/thanktwice.mjs", "status", "--health", "--config", "/data/thanktwice.yaml"]

STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/thanktwice.mjs"]
CMD ["run", "--config", "/data/thanktwice.yaml"]
