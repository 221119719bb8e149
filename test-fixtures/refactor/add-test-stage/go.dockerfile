FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go <|>build -o /a .

# shipped
FROM scratch
COPY --from=build /a /a
