FROM --platform=linux// alpine:3.20
#               ^^^^^^^
FROM --platform=a/b/c/d alpine:3.20
#               ^^^^^^^
