FROM a
RUN <<EOF
echo one
echo two
COPY x /y
nonsense
FROM b AS c
COPY <<A <<B <<C /x
a
A
b
RUN <<-LAST
	x
