FROM node:22
COPY app.js /app/
USER node
# starts it
CMD ["node", "/app/app.js"]
