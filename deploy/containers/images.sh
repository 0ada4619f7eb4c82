# The names of the images, for the scripts beside this file: the parent POM has them.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# A property of the parent POM.
property() {
  sed -n "s|^ *<$1>\(.*\)</$1>\$|\1|p" "$root/pom.xml"
}

kafka_version=$(property kafka-broker.version)
kafka_image=$(property kafka.image)
kafka_image=${kafka_image/'${kafka-broker.version}'/$kafka_version}
postgres_image=$(property postgres.image)
jre_image=eclipse-temurin:25-jre
