FROM clojure:openjdk-11-lein AS build
WORKDIR /app
COPY . .
RUN lein uberjar

FROM eclipse-temurin:11-jre AS final
WORKDIR /app
COPY --from=build /app/target/app-standalone.jar ./target/app-standalone.jar
CMD ["java", "-jar", "target/app-standalone.jar"]
