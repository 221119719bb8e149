FROM node:22-bookworm
USER <|>
