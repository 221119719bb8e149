module example.org/team/app
