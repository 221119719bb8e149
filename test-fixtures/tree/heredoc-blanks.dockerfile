FROM a
RUN <<A
A 
 A
	A
A
RUN <<-A
 A
	A 
	A
