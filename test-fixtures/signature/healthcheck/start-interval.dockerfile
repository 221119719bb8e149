FROM a
HEALTHCHECK --start-interval=5<|>s CMD true
