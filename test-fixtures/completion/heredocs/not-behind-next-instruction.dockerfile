FROM scratch
RUN <<EOF
echo hello
CMD ["a"]
E<|>
