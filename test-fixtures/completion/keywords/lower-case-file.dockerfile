from alpine:3.20
run apk add curl
co<|>
