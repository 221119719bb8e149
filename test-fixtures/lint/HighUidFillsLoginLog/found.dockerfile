FROM debian:12
RUN useradd --uid 200000 app
#   ^^^^^^^^^^^^^^^^^^^^^^^^
