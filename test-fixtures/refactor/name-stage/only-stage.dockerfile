FROM node:22<|>
RUN true
