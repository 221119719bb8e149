FROM debian:12
RUN useradd -l --uid 200000 app
