FROM gradle:7.4-jdk11 AS build
COPY --chown=gradle:gradle . /home/gradle/src
WORKDIR /home/gradle/src
RUN gradle build --no-daemon

FROM eclipse-temurin:11-jre AS final
WORKDIR /home/gradle/src
COPY --from=build /home/gradle/src/build/libs/app.jar ./build/libs/app.jar
EXPOSE 8080
ENTRYPOINT ["java","-jar","/home/gradle/src/build/libs/app.jar"]
