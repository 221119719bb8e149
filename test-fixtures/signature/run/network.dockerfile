FROM a
RUN --network=<|> true
