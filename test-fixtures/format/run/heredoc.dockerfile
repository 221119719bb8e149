FROM debian:12
  RUN <<EOF cat && \
<<-"END" cat
   one
EOF
	two
	END
