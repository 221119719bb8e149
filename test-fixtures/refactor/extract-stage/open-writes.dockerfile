FROM debian:bookworm-slim
COPY . /src
<|RUN /src/install.sh|>
CMD ["x"]
