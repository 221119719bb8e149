# must fail: behaves differently
FROM ruby:3.1 AS build
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY vendor vendor
RUN bundle install --local

FROM ruby:3.1-slim AS final
ENV GEM_HOME=/opt/gems
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
CMD ["bundle", "exec", "ruby", "main.rb"]
