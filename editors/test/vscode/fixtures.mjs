// What the tests open. Every run works on a copy.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

export const stages = `FROM golang:1.24-alpine AS build
WORKDIR /src
COPY . .
RUN go build -o /out/app .

FROM alpine:3.22 AS final
COPY --from=biuld /out/app /usr/local/bin/app
USER nobody
ENTRYPOINT ["/usr/local/bin/app"]
`;

export function workspace(folder) {
  mkdirSync(join(folder, 'service'), { recursive: true });
  writeFileSync(join(folder, 'Dockerfile'), stages);
  writeFileSync(join(folder, 'service', 'Containerfile'), 'FROM alpine:3.22 AS base\nCOPY --from=2 /a /b\n');
  cpSync(join(root, 'editors', 'vscode', 'walkthrough', 'sample'), join(folder, 'hello'), { recursive: true });
  return folder;
}

/** What the sample becomes. */
export const sampleSplit = `FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine AS build
WORKDIR /src
COPY *.csproj ./
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /app

FROM build AS test
RUN dotnet test

FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine AS final
COPY --from=test /app /app
WORKDIR /app
EXPOSE 8080
ENTRYPOINT ["dotnet", "hello.dll"]
`;
