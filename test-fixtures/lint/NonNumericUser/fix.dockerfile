FROM debian:12
RUN useradd -m -u 1500 app
USER app
#    ^^^
USER app:app
#    ^^^^^^^
FROM node:22
USER node
#    ^^^^
FROM debian:12
USER nobodyknows
#    ^^^^^^^^^^^
