FROM localhost:5000/node:<|>22 AS build
