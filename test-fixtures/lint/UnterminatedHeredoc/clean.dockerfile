FROM alpine:3.20
COPY <<-A <<"B B" /both/
	text
	A
text
B B
RUN cat <<<word
RUN echo $((1<<2))
