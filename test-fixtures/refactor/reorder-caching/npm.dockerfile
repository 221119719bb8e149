FROM node:20
WORKDIR /app
# everything
COPY . .
RUN npm c<|>i
RUN npm run build
CMD ["node", "dist/a.js"]
