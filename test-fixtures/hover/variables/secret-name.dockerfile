FROM scratch
ARG NPM_TO<|>KEN
