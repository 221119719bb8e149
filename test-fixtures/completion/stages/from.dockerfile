FROM golang:1.22 AS Base
FROM node:22
FROM <|> AS final
