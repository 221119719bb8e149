FROM a
RUN --mount=<|> npm ci
