@echo off
rem Starts Slipway with a Java of 17 or later: JAVA_HOME's, else the one on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
if "%~1"=="lsp" set "FLAGS=-XX:+UseSerialGC -Xms16m -Xmn8m -Xmx512m -XX:-UsePerfData"
if "%~1"=="--stdio" set "FLAGS=-XX:+UseSerialGC -Xms16m -Xmn8m -Xmx512m -XX:-UsePerfData"
if "%~1"=="--socket" set "FLAGS=-XX:+UseSerialGC -Xms16m -Xmn8m -Xmx512m -XX:-UsePerfData"
"%JAVA%" %FLAGS% -Xlog:disable -Xlog:all=error:stderr -jar "%~dp0..\lib\slipway.jar" %*
exit /b %ERRORLEVEL%
