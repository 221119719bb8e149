FROM ubuntu:22.04 AS build
RUN apt-get update && apt-get install -y gcc cmake make
WORKDIR /opt
WORKDIR game
COPY . .
RUN cmake -S . -B _out && cmake --build _out

FROM ubuntu:22.04 AS final
WORKDIR /opt/game
COPY --from=build /opt/game/_out/game ./_out/game
WORKDIR data/saves
VOLUME /opt/game/data
ENTRYPOINT ["/opt/game/_out/game"]
