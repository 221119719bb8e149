FROM a
COPY 𝄞é.txt "🚢 x" <|>/y
