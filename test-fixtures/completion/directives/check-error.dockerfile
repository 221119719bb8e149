# check=skip=all;error=<|>
FROM scratch
