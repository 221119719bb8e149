FROM ubuntu:18.04 AS build
RUN apt-get update && apt-get install -y python3 python3-pip python3-dev build-essential
COPY . /app
WORKDIR /app
RUN pip3 install -r requirements.txt

FROM ubuntu:18.04 AS final
RUN apt-get update && apt-get install -y python3
RUN apt-get update && apt-get install -y --no-install-recommends python3-setuptools && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /usr/local /usr/local
COPY --from=build /app ./
EXPOSE 5000
CMD ["python3", "app.py"]
