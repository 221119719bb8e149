FROM bui<|>ld AS final
FROM golang:1.22 AS build
