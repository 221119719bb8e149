FROM localhost:5000/team/node:22<|>-slim
