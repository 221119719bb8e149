FROM postgres:16
COPY <<EOF /docker-entrypoint-initdb.d/q.sql
#    ^^^^^
SELECT name
FROM users;
#^^^
EOF
