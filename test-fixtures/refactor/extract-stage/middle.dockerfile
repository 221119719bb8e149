FROM golang:1.22 AS build
WORKDIR /src
COPY . .
<|# the program
RUN go build -o /out/app .|>
RUN go vet ./...

FROM scratch
COPY --from=build /out/app /app
