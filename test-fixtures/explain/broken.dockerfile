FROM
COPY --from=`<b>x</b>` a b
RUN <<EOF
</details>
<script>alert(1)</script>
