FROM node:22
CMD <|>node server.js --port $PORT && echo "bye"
