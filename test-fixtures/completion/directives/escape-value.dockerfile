# escape=<|>
FROM scratch
