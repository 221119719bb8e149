FROM golang:1.22 AS base
FROM --platform=$BUILDPLATFORM <|>
