FROM --platform=$BUILDPLAT<|>FORM golang:1.22
