#!/bin/sh
set -e
mkdir -p /tmp/spool
exec /opt/courier/courier "$@"
