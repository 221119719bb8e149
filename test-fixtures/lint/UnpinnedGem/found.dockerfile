FROM ruby:3.3
RUN gem install bundler --no-document && gem i rails -N
#               ^^^^^^^
#                                              ^^^^^
