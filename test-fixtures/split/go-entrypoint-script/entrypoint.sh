#!/bin/sh
set -e
if [ "$1" = migrate ]; then
  ./main migrate
fi
exec ./main "$@"
