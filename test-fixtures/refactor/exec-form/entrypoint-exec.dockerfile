FROM eclipse-temurin:21
ENTRYPOINT exec java <|>-jar /app.jar
