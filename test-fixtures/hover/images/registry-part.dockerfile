FROM local<|>host:5000/team/node:22
