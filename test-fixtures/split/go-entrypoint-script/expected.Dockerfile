FROM golang:1.17-alpine AS build
RUN apk update && apk add gcc libc-dev git tzdata
WORKDIR /app
COPY . .
RUN go build -o main .
RUN chmod +x entrypoint.sh

FROM alpine:3 AS final
RUN apk update && apk add tzdata
RUN apk add --no-cache libgcc
WORKDIR /app
COPY --from=build /app/main ./main
COPY --from=build /app/entrypoint.sh ./entrypoint.sh
ENTRYPOINT ["./entrypoint.sh"]
