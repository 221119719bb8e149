FROM debian:12
LABEL site=https://example.com/a?b#c
