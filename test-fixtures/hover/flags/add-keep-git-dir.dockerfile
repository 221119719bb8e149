FROM alpine:3.20
ADD --keep<|>-git-dir=true https://github.com/a/b.git /b
