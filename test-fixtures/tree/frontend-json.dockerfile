{"a": [1, "x"], "syntax": "b\u0061"}
