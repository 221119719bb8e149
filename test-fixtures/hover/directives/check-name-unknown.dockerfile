# check=skip=Nothing<|>Known
FROM scratch
