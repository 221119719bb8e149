from golang:1.22 as build
from alpine:3.20
copy --from=<|>
