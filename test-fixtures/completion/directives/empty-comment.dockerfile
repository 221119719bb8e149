#<|>
FROM scratch
