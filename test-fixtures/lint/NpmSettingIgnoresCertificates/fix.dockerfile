FROM node:22
RUN npm config set strict-ssl false && npm ci
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
RUN npm ci && \
    npm config set strict-ssl false
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
RUN npm config set strict-ssl false
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
