FROM node:20 AS build
RUN npm run build

FROM node:20-slim AS final
ENV A=1
WORKDIR /app
COPY --from=build /app/dist ./dist
CMD ["ser<|>ve", "-s", "dist"]
