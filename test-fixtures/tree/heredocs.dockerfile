FROM a
RUN <<EOF
a # no comment
RUN x \
EOF
RUN <<-EOF
	a
		EOF
RUN <<-EOF
 EOF
	 EOF
EOF
RUN <<"E O F" cat <<'B' 3<<C
$x
E O F
b
B
c
C
RUN cat <<E"O"F <<E'O'G <<\EOH
1
EOF
2
EOG
3
EOH
RUN <<  EOF  > x
EOF
RUN << \
 EOF
EOF
RUN a <<$X ${Y:-z} <<"$Z"
$X
$Z
RUN cat <<EOF; x <<EOG>f
EOF;
EOG>f
RUN cat<<A "<<B" '<<C' \<<D <<<E a<<F
RUN <<''
RUN <<""
RUN <<-
RUN <<
RUN << <<A
A
RUN <<- A
RUN 12<<A 99999999999<<B x3<<C
A
B
RUN don't <<A
RUN "x <<A
RUN ${x^^} <<A
RUN ${x <<A
RUN ${} <<A
RUN $((1<<2)) $((1 <<2))
2))
RUN `<<A`
RUN $x$y <<é <<🚀
é
🚀
run <<A
A
ONBUILD RUN <<A
x
A
onbuild copy <<A /x
A
ONBUILD CMD <<A
ONBUILD ONBUILD RUN <<A
CMD <<A
ENV A=<<A
LABEL <<A b
--flag RUN <<A
RUN --mount=type=cache,target=/x <<A
x
A
RUN a \
 # <<C
 <<A b \

 <<B
a
A
b
B
RUN ["a"] <<A
A
RUN "a"'b'c\ d <<A
A
