FROM node:22-slim
ARG NPM_TOKEN
R<|>UN npm config set //registry.npmjs.org/:_authToken=$NPM_TOKEN
CMD ["node"]
