ARG V=1 W
FROM a
FROM a AS b
FROM a as B.c-d_1
from --platform=$BUILDPLATFORM ${A}/x:$V As c
FROM
FROM a AS
FROM a b
FROM a b c
FROM a AS b c d
FROM a AS 1b
FROM a AS _x
FROM a AS été
FROM --platform a
FROM --platform= a
FROM --plat=x a
FROM a # c
