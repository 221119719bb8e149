FROM a
RUN --mount=type=bind,dst=<|>/x true
