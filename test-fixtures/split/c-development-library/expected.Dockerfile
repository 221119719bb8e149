FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y gcc libsqlite3-dev
WORKDIR /src
COPY . .
RUN gcc -o /usr/local/bin/notes main.c -lsqlite3

FROM debian:bookworm-slim AS final
RUN apt-get update && apt-get install -y --no-install-recommends libsqlite3-0 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /usr/local/bin/notes /usr/local/bin/notes
USER 1000
ENTRYPOINT ["notes"]
