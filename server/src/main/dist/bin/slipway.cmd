@echo off
rem Starts Slipway with the Java that it carries, or one of 17 or later: JAVA_HOME's, else the one on the PATH.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=%~dp0..\runtime\bin\java.exe"
set "OWN="
if exist "%JAVA%" set "OWN=1"
set ARCHIVE=
if defined OWN if exist "%LIB%\slipway.aot" set ARCHIVE="-XX:AOTCache=%LIB%\slipway.aot"
set PROGRAM=-jar "%LIB%\slipway.jar"
if defined OWN set PROGRAM=-m dev.slipway/dev.slipway.Main
if not defined OWN set "JAVA="
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
if not defined JAVA (
  if defined JAVA_HOME echo slipway: JAVA_HOME is "%JAVA_HOME%", where bin\java.exe is not. 1>&2
  echo slipway: no Java found. Install Java 17 or later, or set JAVA_HOME. 1>&2
  exit /b 2
)
set "VERSION=17"
for %%I in ("%JAVA%\..\..\release") do if exist "%%~fI" for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%%~fI"`) do set "VERSION=%%~V"
set "VERSION=%VERSION:"=%"
if %VERSION% LSS 17 (
  echo slipway: "%JAVA%" is Java %VERSION%; Slipway needs Java 17 or later. Set JAVA_HOME to a newer one. 1>&2
  exit /b 2
)
set "SERVER="
if "%~1"=="lsp" set "SERVER=1"
if "%~1"=="--stdio" set "SERVER=1"
if "%~1"=="--socket" set "SERVER=1"
if defined SERVER (
  set "FLAGS=-XX:+UseSerialGC -Xms16m -Xmn8m -Xmx512m"
) else (
  set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djdk.console=java.base"
)
"%JAVA%" -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr %FLAGS% %ARCHIVE% %PROGRAM% %*
exit /b %ERRORLEVEL%
