# syntax=docker<|>
FROM scratch
