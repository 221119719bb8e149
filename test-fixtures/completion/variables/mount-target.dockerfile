FROM scratch
ENV CACHE=/c
RUN --mount=type=cache,target=$<|> true
