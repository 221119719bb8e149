FROM a
aDd x y
arg A
cmd x
coPY x y
entrypoint x
env A=1
expose 1
healthcheck none
label a=b
maintainer me
onbuild run x
run x
shell ["x"]
stopsignal 9
user u
volume /v
workdir /w
COPPY a b
RUNN x
FORM a
ENTRPOINT x
XYZZY a b
CMD["a"]
ADDD
abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz x
