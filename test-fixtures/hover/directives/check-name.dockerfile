# check=skip=StageNameCasing,JSONArgs<|>Recommended;error=true
FROM scratch
