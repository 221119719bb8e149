# escape=<|>`
FROM scratch
