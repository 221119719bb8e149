FROM a
RUN --mount=type=secret,id=token,<|> npm ci
