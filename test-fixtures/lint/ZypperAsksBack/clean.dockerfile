FROM opensuse/leap:15.6
RUN zypper -n in git && zypper --non-interactive install vim && zypper install --no-confirm less && zypper clean
