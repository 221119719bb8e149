FROM scr<|>atch
