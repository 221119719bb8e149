# syn<|>
FROM scratch
