FROM ruby:2.6-alpine AS build
RUN apk add --update build-base postgresql-dev tzdata
WORKDIR /app
COPY Gemfile* ./
RUN bundle install

FROM ruby:2.6-alpine AS final
RUN apk add --update tzdata
RUN apk add --no-cache libgcc libstdc++ libpq
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
CMD ["bundle", "exec", "rackup", "-p", "80", "-o", "0.0.0.0"]
