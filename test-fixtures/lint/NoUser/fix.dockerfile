FROM node:22
#    ^^^^^^^
COPY app.js /app/
# starts it
CMD ["node", "/app/app.js"]
