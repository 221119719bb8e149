FROM debian:12
LABEL build-date=1 my-label=2 com.docker.x=3
