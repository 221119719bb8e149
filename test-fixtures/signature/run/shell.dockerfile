FROM a
RUN npm <|>ci
