FROM node:22-slim
R<|>UN echo "root:Docker!" | chpasswd
EXPOSE 80 2222
CMD ["node"]
