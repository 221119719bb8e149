FROM debian:12
RUN curl -fsS https://example.com | sort
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
RUN set -o pipefail && curl -fsS https://example.com | sort
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsS https://example.com | sort
SHELL ["/bin/sh", "-c"]
RUN true || false
RUN echo "a | b"
RUN a=$(curl -fsS https://example.com | sort)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
SHELL ["powershell", "-Command"]
RUN Get-Item x | Select-Object y
