raise SystemExit("this command was not rewired")
