FROM postgres:16
RUN echo "SELECT name \
  from users" > /q.sql
# ^^^^
