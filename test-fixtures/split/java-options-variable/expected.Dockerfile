FROM maven:3-jdk-11 AS build
ADD . /build
WORKDIR /build
RUN mvn -B package

FROM eclipse-temurin:11-jre AS final
WORKDIR /build
COPY --from=build /build/target ./target
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar /build/target/app-1.0.jar"]
