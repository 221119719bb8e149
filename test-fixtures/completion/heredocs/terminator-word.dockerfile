FROM scratch
RUN <<-SCRIPT
	echo hello
	SC<|>
