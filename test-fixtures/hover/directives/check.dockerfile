# check=skip=al<|>l
FROM scratch
