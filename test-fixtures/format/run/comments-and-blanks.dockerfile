FROM debian:12
RUN a \
# about b

  	
    && b \
      # about c
    && c
