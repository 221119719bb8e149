FROM proof.test/dnf:1
RUN zypper install -y hello
