FROM python:3.11-alpine3.19 AS build
RUN apk add --no-cache gcc musl-dev libffi-dev tzdata
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt

FROM python:3.11-alpine3.19 AS final
RUN apk add --no-cache tzdata
RUN apk add --no-cache libgcc libffi
WORKDIR /app
COPY --from=build /usr/local /usr/local
COPY --from=build /app ./
VOLUME /app/data
CMD python worker.py
