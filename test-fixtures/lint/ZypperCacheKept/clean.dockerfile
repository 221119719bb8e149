FROM opensuse/leap:15.6
RUN zypper -n in git && zypper clean -a
RUN --mount=type=cache,target=/var/cache/zypp zypper -n in vim
