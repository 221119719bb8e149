define(`CLUB', `Chess')<h1>CLUB</h1>
