FROM ubuntu:20.04 AS build
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y cmake g++ make
WORKDIR /app
COPY . .
RUN mkdir build && cd build && cmake .. && make

FROM ubuntu:20.04 AS final
ENV DEBIAN_FRONTEND=noninteractive
WORKDIR /app
COPY --from=build /app/build/server ./build/server
CMD ["./build/server"]
