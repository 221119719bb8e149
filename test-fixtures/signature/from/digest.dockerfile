FROM node@sha<|>256:00
