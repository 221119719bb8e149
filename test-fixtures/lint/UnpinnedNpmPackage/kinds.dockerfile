FROM node:22
RUN npm ci && npm install && npm install -g serve@14 @scope/tool @scope/other@1.2
#                                                    ^^^^^^^^^^^
RUN npm i --registry https://example.com express ./local file:x git+https://example.com/a.git#v1
#                                        ^^^^^^^
