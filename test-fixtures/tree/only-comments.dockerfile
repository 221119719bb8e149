# one

  # two

