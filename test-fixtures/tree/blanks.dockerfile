 FROM a
RUN x
RUNy

EXPOSE 123	4 5
FROM a
 RUN x 
　
LABEL	a=1b=2 c=3 d=4
 	 
RUN		 x 	
