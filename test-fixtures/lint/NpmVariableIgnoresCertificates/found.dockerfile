FROM debian:12
RUN npm_config_strict_ssl=false npm ci
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
