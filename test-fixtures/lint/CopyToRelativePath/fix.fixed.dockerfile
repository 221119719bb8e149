FROM unknown.example.com/a:1
COPY a /b/
COPY a /
