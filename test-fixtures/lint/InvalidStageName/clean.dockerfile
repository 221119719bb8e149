FROM alpine:3.20 AS a-b_c.2
FROM alpine:3.20 AS x86
