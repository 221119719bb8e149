FROM localhost:5000/app
FROM example.com/team_x/app:1 AS wrong-only-there
FROM alpine:V3_x.y
FROM scratch
