FROM openjdk:8-jdk-alpine AS build
COPY . .
RUN ./gradlew bootJar
RUN mv build/libs/app-0.0.1.jar app.jar

FROM eclipse-temurin:8-jre-alpine AS final
ENV LANG=C.UTF-8 LC_ALL=C.UTF-8
COPY --from=build /app.jar /app.jar
VOLUME /tmp
ENTRYPOINT ["java","-jar","/app.jar"]
