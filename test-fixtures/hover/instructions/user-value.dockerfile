FROM node:22
USER no<|>de
