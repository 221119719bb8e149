FROM scratch
EXPOSE 53/<|>
