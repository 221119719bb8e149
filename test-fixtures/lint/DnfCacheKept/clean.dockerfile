FROM fedora:40
RUN dnf -y install git && dnf clean all
RUN --mount=type=cache,target=/var/cache/libdnf5 dnf -y install vim
