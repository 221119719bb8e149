FROM node:22


