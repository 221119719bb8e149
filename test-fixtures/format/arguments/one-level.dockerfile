FROM a
ENV A=b \
        C=d \
          E=f
EXPOSE 80 \
81
