FROM node:22-slim
ARG NPM_TOKEN
R<|>UN npm config set //npm.example.com/:_authToken=$NPM_TOKEN
CMD ["node"]
