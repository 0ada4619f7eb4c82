# What a stack of containers needs beside the services: the mail sink, the setting up of Kafka, the making of keys
# and passwords, tokens. No production needs it: there mails, tokens and secrets come from elsewhere.
FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 herstel \
 && useradd --uid 10001 --gid herstel --no-create-home --home-dir /opt/herstel --shell /usr/sbin/nologin herstel \
 && mkdir /mail && chown herstel:herstel /mail
WORKDIR /opt/herstel
COPY tools/ ./
COPY training/lib/ ./lib/
ARG VERSION=unknown
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="herstel/tools" \
      org.opencontainers.image.description="Mail sink, topics and rights on Kafka, secrets and tokens for a stack of containers" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="Herstel" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="docker.io/library/eclipse-temurin:25-jre"
USER 10001:10001
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/herstel/run"]
CMD ["help"]
