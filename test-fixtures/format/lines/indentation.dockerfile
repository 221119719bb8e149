  # syntax=docker/dockerfile:1
  # a comment
	FROM node:22

    RUN a
	
ENV A=b   
