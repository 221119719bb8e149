# must fail: behaves differently
FROM python:3.11 AS build

WORKDIR /app
# a module in C, built where it is installed
COPY tally /tmp/tally
RUN pip install --no-build-isolation --no-index /tmp/tally

FROM python:3.11-slim AS final
WORKDIR /app
COPY report.py .
ENV TZ=Europe/Berlin
CMD ["python3", "report.py", "7"]
