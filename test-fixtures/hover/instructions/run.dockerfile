FROM node:22-bookworm-slim
WORKDIR /app
USER node
SHELL ["/bin/bash", "-c"]
<|>RUN npm ci
