FROM a
RUN --nope=<|> true
