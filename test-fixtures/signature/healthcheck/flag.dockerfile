FROM a
HEALTHCHECK --interval=<|>
