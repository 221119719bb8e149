FROM node:22
COPY a /a
USER node:node
COPY app.js /app/
#^^^^^^^^^^^^^^^^
copy --from=0 /b /b
#^^^^^^^^^^^^^^^^^^
