# The services and how an image of one is made. To be sourced, after ROOT and IMAGES are set.

SERVICES=(catalog-service enrolment-service assessment-service gateway)
DOCKER=${DOCKER:-docker}

port_of() {
  case $1 in
    gateway) echo 8080 ;;
    catalog-service) echo 8081 ;;
    enrolment-service) echo 8082 ;;
    assessment-service) echo 8083 ;;
  esac
}

# The context of a service's image: an archive for each layer, the seldom changed first. All files get one time and one
# mode, whoever builds them and when.
lay_out() {
  local app=$ROOT/$1/target/quarkus-app image=$ROOT/$1/target/image layer
  if [ ! -e "$app/quarkus-run.jar" ] || [ ! -e "$ROOT/$1/target/sbom.json" ]; then
    echo "$1 is not packaged for an image; deploy/images/build does it" >&2
    return 1
  fi
  rm -rf "$image"
  mkdir -p "$image"/{libraries,fixed,kit,generated,app}/lectern "$image"/training \
    "$image"/{libraries,kit}/lectern/lib/main "$image"/fixed/lectern/probe
  cp -r "$app/lib/." "$image/libraries/lectern/lib"
  mv "$image"/libraries/lectern/lib/main/eu.lectern.* "$image/kit/lectern/lib/main"
  cp "$IMAGES/jvm.options" "$image/fixed/lectern"
  cp "$IMAGES/probe/jvm.options" "$image/fixed/lectern/probe"
  "$JAVA_HOME/bin/javac" --release 25 -d "$image/fixed/lectern/probe" "$IMAGES/probe/Ready.java"
  # What Quarkus wrote: it changes with annotations, configuration and signatures, not with what a method does.
  cp -r "$app/quarkus" "$app/quarkus-run.jar" "$image/generated/lectern"
  cp -r "$app/app" "$image/app/lectern"
  cp "$ROOT/$1/target/sbom.json" "$image/libraries/lectern/sbom.json"
  "$JAVA_HOME/bin/javac" --release 25 -d "$image/training" "$IMAGES/training/Training.java"
  find "$image" -type d -exec chmod 755 {} +
  find "$image" -type f -exec chmod 644 {} +
  for layer in libraries fixed kit generated app; do
    tar -C "$image/$layer" --sort=name --mtime='2026-11-01T00:00:00Z' --owner=0 --group=0 --numeric-owner \
      -cf "$image/$layer.tar" lectern
    rm -r "${image:?}/$layer"
  done
}

# build_image SERVICE TARGET TAG [more arguments of docker build]
build_image() {
  local service=$1 target=$2 tag=$3
  shift 3
  DOCKER_BUILDKIT=1 "$DOCKER" build --quiet --target "$target" --tag "$tag" --file "$IMAGES/Dockerfile" \
    --build-arg SERVICE="$service" --build-arg PORT="$(port_of "$service")" \
    ${LECTERN_JRE_IMAGE:+--build-arg JRE_IMAGE="$LECTERN_JRE_IMAGE"} "$@" "$ROOT/$service/target/image"
}
