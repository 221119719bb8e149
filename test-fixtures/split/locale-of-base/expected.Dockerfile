FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /b
COPY . .
RUN mvn -q package

FROM eclipse-temurin:17-jre AS final
WORKDIR /b
COPY --from=build /b/target ./target
ENV LANG=de_DE.UTF-8
CMD ["java", "-cp", "target/classes:target/lib/*", "demo.Main"]
