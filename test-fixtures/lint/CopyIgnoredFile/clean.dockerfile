FROM debian:12 AS a
COPY keep.log src /x/
FROM debian:12
COPY --from=a x.log /x
