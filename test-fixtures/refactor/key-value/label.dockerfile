FROM alpine:3.20
label Description <|>A "good" one
