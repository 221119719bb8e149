FROM alpine:3.20 AS build
USER 10<|>001
RUN make
FROM alpine:3.20
COPY --from=build /app /app
CMD ["/app"]
