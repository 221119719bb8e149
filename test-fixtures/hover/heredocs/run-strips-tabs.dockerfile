FROM scratch
RUN <<-EO<|>F
	echo hello
	EOF
