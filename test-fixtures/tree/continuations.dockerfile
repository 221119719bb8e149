FROM a
RUN one \
  two \	 
  # comment \
	# another

  \
\
  three \\
RUN four \\\
RUN five \
R\
U\
N six \
CMD ["x"] \
# swallowed
\

COPY --from=a\
b --ch\
own=1 x \
 /y
\
\
ENV A=1 \
  B=2 \
  # why
  C="x\
y"
RUN last \
