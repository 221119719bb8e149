# syntax=docker/dockerfile:1
from node:20 as build
	workdir /app
	copy . .
	run npm ci
	run npm run build

from build as deps
run npm prune --omit=dev

from node:20-slim as final
workdir /app
copy --from=deps /app ./
	cmd ["node", "dist/main.js"]
