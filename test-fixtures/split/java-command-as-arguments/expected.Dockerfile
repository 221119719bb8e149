FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY . .
RUN mvn -q package

FROM eclipse-temurin:21-jre AS final
WORKDIR /build
COPY --from=build /build/target/ledger.jar ./target/ledger.jar
CMD ["--port", "9000"]
ENTRYPOINT ["java", "-jar", "target/ledger.jar"]
CMD ["--port", "9001"]
