FROM a
CMD ["a", "b c", ""]
CMD [ "a" , "b" ] 
CMD ["a"]x
CMD ["a",]
CMD [,"a"]
CMD ["a" "b"]
CMD ['a']
CMD ["a
CMD ["a"
CMD ["a",
CMD [
CMD []
CMD [ ]
CMD []]
CMD ["\"\\\/\b\f\n\r\t\u0041\u00e9\uD83D\uDE80"]
CMD ["\x"]
CMD ["\u12"]
CMD ["\u12G4"]
CMD ["\
CMD ["tab	here"]
CMD ["a", 1]
CMD ["a", -1.5e+3, "b"]
CMD [null]
CMD [true, false]
CMD [truth]
CMD [01]
CMD [1.]
CMD [-]
CMD [1e]
CMD [.5]
CMD [["a"], "b"]
CMD [[], {}, {"a": [1, {"b": null}]}, "c"]
CMD [{"a" 1}]
CMD [{a: 1}]
CMD [{"a": 1,}]
CMD [{"a": 1]]
CMD [["a"}]
CMD [["a",]]
CMD [{"a":}]
CMD [{"a": "b", "c": "d"}]
CMD [{"a]
CMD ["é🚀", "\
  b"]
ENTRYPOINT ["a"] # c
SHELL ["a", 1]
RUN ["a"]
RUN ["a"] <<EOF
EOF
RUN ["a", "<<EOF"]
COPY ["a b", "c", "/d"]
COPY --link ["a", "b"]
COPY ["a", 1]
ADD ["a", "b"]
VOLUME ["/a", "/b"]
VOLUME /a /b
VOLUME ["/a"] /b
EXPOSE ["1"]
ONBUILD CMD ["a", 1]
ONBUILD COPY ["a", "b"]
