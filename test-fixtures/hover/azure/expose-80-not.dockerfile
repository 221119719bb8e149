FROM nginx:1.27 AS old
EX<|>POSE 80
FROM caddy:2
