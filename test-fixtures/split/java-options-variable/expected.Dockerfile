FROM maven:3-jdk-11 AS build
ADD . /build
WORKDIR /build
RUN mvn -B package

FROM eclipse-temurin:11-jre AS final
ENV LANG=C.UTF-8 LC_ALL=C.UTF-8
WORKDIR /build
COPY --from=build /build/target ./target
ENTRYPOINT ["sh", "-c", "java $JAVA_OPTS -jar /build/target/app-1.0.jar"]
