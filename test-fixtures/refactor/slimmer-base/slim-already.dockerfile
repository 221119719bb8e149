FROM node:20 AS build
FROM node:20-sl<|>im
CMD ["node"]
