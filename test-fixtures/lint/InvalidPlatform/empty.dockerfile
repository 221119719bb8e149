ARG NONE=
# BuildKit takes an empty flag for no flag, and refuses a variable that is empty.
FROM --platform= alpine:3.20
FROM --platform="" alpine:3.20
FROM --platform=$NONE alpine:3.20
#               ^^^^^ error: the platform is empty
