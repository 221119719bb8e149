FROM golang:1.21 AS base
FROM golang:1.22 AS base
FROM <|>
