import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

mkdirSync("dist", { recursive: true });
writeFileSync("dist/server.js", readFileSync("src/server.js", "utf8").replaceAll("__BUILT__", "yes"));
