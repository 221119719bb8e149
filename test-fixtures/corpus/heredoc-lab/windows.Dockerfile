# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
# The heredoc word is read with the backslash as escape, whatever the directive says.
COPY <<\marker.txt C:/marker.txt
kept $as it is
marker.txt
RUN <<EOF
dir C:/
EOF
USER "<<EOF"
