ARG GO=1.22
ARG BASE=golang:${GO}
FROM $<|>
