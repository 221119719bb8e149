const { createServer } = require("node:http");
const { readFileSync } = require("node:fs");

const view = readFileSync("views/page.html", "utf8");
createServer((request, response) => {
  response.setHeader("Content-Type", "text/html");
  response.end(view.replace("PATH", request.url).replace("COMMIT", process.env.COMMIT) + "built __BUILT__\n");
}).listen(8091);
