FROM debian:12
LABEL com.example.app=1 a-b=2 org.opencontainers.image.title=3
