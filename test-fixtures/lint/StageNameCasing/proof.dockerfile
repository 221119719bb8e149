FROM scratch AS Base
#               ^^^^
COPY a /
FROM scratch
COPY --from=Base /a /b
CMD ["/b"]
