FROM opensuse/leap:15.6
RUN zypper -n in git=2.43 && zypper -n rm vim
