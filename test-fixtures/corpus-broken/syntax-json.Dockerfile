{
  "syntax": "docker.io/example/json-frontend:1",
  "stages": []
}
