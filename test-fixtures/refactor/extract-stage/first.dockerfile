# pages
from alpine:3.20
<|run mkdir -p /site/pages
run cp /etc/alpine-release /site/pages/version|>
cmd ["cat", "/site/pages/version"]
