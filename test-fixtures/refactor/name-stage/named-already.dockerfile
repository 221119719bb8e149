FROM node:22 AS a<|>pp
