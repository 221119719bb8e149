FROM node:22
CMD node<|> "my server.js" --flag='a "b"' C:\\x
