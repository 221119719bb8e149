FROM gcc:13 AS build
WORKDIR /usr/src/kiln
COPY . .
RUN make

FROM build AS test
RUN make test

FROM debian:bookworm-slim AS final
WORKDIR /usr/src/kiln
COPY --from=test /usr/src/kiln/bin/kiln ./bin/kiln
ENV HEAT=900
STOPSIGNAL SIGTERM
CMD ["./bin/kiln"]
