FROM golang:1.22 AS base
FROM ba<|>se AS build
