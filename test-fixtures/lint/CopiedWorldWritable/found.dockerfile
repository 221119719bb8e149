FROM debian:12
ADD --chmod=a+w a /b
#           ^^^
COPY --chmod=0666 a /b
#            ^^^^
