FROM scratch AS base
ENV HOME_DIR=/srv
FROM base
WORKDIR ${<|>
