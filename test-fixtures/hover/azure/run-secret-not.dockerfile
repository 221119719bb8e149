FROM node:22-slim
ARG NPM_REGISTRY
R<|>UN npm config set registry=$NPM_REGISTRY
CMD ["node"]
