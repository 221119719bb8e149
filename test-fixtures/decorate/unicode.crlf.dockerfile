FROM alpine:3.20 AS base
# 👩‍🚀 é 𝄞
LABEL title="👩‍🚀 $V" \
    note="é"
RUN <<EOF
echo "🚀
$V é"
EOF
<|>