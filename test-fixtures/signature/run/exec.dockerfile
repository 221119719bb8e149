FROM a
RUN ["npm", <|>
