FROM golang:1.22 AS Base
FROM Ba<|>se AS build
