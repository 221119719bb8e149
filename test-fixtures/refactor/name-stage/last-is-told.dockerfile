FROM debian:12 AS build
ARG TARGETSTAGE
RUN echo "$TARGETSTAGE" > /stage

FROM debian:12-sl<|>im
COPY --from=build /stage /stage
