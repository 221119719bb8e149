FROM node <|>
