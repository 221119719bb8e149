FROM maven:3.9-eclipse-temurin-21 AS build
ARG REGION=eu-north
WORKDIR /build
COPY pom.xml .
RUN mvn -B dependency:go-offline
COPY src ./src
RUN mvn -B package -DskipTests

FROM build AS test
RUN mvn -B test

FROM eclipse-temurin:21-jre AS final
LABEL team="orders"
ARG REGION=eu-north
WORKDIR /build
COPY --from=test /build/target/orders.jar ./target/orders.jar
ENV REGION=${REGION}
EXPOSE 8080
HEALTHCHECK CMD java -version
ENTRYPOINT ["java", "-jar", "target/orders.jar"]
CMD ["--spring.profiles.active=prod"]
