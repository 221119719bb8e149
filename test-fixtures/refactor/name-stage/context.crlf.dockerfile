FROM golang:1.23<|>
FROM scratch
COPY --from=0 /é𝄞 /é𝄞
