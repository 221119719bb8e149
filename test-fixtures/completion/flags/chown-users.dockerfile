FROM node:22-bookworm
USER app:staff
COPY --chown=<|> a b
