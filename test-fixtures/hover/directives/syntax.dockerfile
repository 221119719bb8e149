# syn<|>tax=docker/dockerfile:1
FROM scratch
