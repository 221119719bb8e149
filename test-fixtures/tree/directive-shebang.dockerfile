#!/usr/bin/env x
# escape=`
FROM a
RUN y `
