FROM maven:3.8-openjdk-11 AS build
COPY . /app
WORKDIR /app
RUN mvn package && cp target/app.jar /app.jar

FROM eclipse-temurin:11-jre AS final
ENV LANG=C.UTF-8 LC_ALL=C.UTF-8
WORKDIR /app
COPY --from=build /app.jar /app.jar
ENTRYPOINT ["java","-Djava.security.egd=file:/dev/./urandom","-jar","/app.jar"]
