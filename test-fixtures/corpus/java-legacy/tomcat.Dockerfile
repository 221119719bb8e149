# Inherited from the on-premise team. Do not modernise before the migration is signed off.
from tomcat:9.0-jre11-temurin as base
maintainer Release Desk <release@parcel.example>

env CATALINA_OPTS -Xms256m -Xmx1g
env JPDA ADDRESS= 8000 SUSPEND=n
label vendor Parcel Services Ltd
label com.parcel.component="portal" "com.parcel.owner"="core team"
copy target/portal.war /usr/local/tomcat/webapps/ROOT.war
add https://repo.parcel.example/jdbc/ojdbc8.jar /usr/local/tomcat/lib/
copy conf/server.xml conf/context.xml /usr/local/tomcat/conf/
user root 0
expose 8080
healthcheck none
cmd catalina.sh run
