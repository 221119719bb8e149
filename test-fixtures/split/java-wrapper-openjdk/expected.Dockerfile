FROM openjdk:17-jdk-slim AS build
WORKDIR /app
COPY . .
RUN chmod +x mvnw
RUN ./mvnw -q package

FROM eclipse-temurin:17-jre AS final
ENV LANG=C.UTF-8 LC_ALL=C.UTF-8
WORKDIR /app
COPY --from=build /app/target/app.jar ./target/app.jar
CMD ["java", "-Xmx256m", "-jar", "target/app.jar"]
