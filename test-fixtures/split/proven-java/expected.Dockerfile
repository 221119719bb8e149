FROM eclipse-temurin:17-jdk AS build
WORKDIR /orders
COPY src src
# one class is enough
RUN javac -d classes src/Orders.java && jar --create --file orders.jar --main-class Orders -C classes .

FROM eclipse-temurin:17-jre AS final
WORKDIR /orders
COPY --from=build /orders/orders.jar ./orders.jar
ENTRYPOINT ["java", "-jar", "orders.jar"]
CMD ["--count", "3"]
