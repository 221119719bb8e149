# escape=`
FROM a
﻿RUN x
RUN ﻿echo <<E
x
E
