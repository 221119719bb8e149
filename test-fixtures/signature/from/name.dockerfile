FROM node AS <|>
