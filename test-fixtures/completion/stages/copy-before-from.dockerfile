COPY --from=<|>
