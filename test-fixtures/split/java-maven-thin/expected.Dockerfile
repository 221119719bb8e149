FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B package

FROM eclipse-temurin:17-jre AS final
WORKDIR /build
COPY --from=build /build/target ./target
COPY --from=build /build/config ./config
CMD ["java", "-jar", "target/report.jar"]
