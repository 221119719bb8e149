FROM debian:12
ENV PIP_INDEX_URL=https://example.com
