require "greeting"

puts Greeting.to("harbour"), ENV.fetch("GEM_HOME")
