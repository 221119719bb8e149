FROM scratch
COPY --from=nginx:1.2<|>7 /é𝄞 /
