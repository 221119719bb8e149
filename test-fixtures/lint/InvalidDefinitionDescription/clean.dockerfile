# Without the switch nothing is said.
FROM debian:12 AS base
