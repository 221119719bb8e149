FROM ruby:3.3
RUN gem install bundler:2.5 rails -v 7.1
RUN gem install ./local.gem
RUN gem --version
