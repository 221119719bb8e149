# escape=\
# A BOM from Notepad stands before the first line.
FROM nginx:1.27-alpine
COPY site/ /usr/share/nginx/html/
RUN echo "a ﻿second one is data" > /dev/null
EXPOSE 80
