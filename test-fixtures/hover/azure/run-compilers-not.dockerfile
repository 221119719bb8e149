FROM debian:12-slim AS build
R<|>UN apt-get update && apt-get install -y build-essential
FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
