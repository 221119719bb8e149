FROM shop.azurecr.io/tools:1.4 AS tools
FROM ubuntu:24.04
COPY --from=tools /tools /tools
