FROM --platform=linux/riscv64 alpine:3.20 AS odd
FROM --platform=<|> golang:1.22
