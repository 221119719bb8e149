FROM node:22
RUN npm install -g a@1.2.3 @scope/b@2 && npm ci && npm install && npm install git+https://example.com/a.git#v1
