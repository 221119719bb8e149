<p>eval(40+2) members</p>
