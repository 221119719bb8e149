FROM scratch
COPY src/<|> /x
