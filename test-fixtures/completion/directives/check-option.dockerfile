# check=<|>
FROM scratch
