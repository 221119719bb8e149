import { readFileSync } from "node:fs";

if (!readFileSync("src/server.js", "utf8").includes("8091")) process.exit(1);
