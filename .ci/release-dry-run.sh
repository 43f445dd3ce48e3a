#!/usr/bin/env bash
# Makes all that a release would upload, with a key that is thrown away, uploads it to a double of Central's
# portal on the loopback, and checks it:
# .ci/release-dry-run.sh [folder for the bundle]
# What is a SNAPSHOT becomes its release first, in a copy of the repository.
set -euo pipefail

# GnuPG reaches its agent by a socket, whose path must be short.
work=$(mktemp -d)
portal=
stop() {
  [ -z "$portal" ] || kill "$portal" 2>/dev/null || true
  gpgconf --homedir "$work/keys" --kill all 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

"$(dirname "$0")/copy-tree.sh" "$work/tree"
bundle=$(realpath -m "${1:-$work/bundle}")
cd "$work/tree"
version=$(sed -n '/<version>/{s/.*<version>\(.*\)<.*/\1/p;q}' bom/pom.xml)
if [[ $version == *-SNAPSHOT ]]; then
  version=${version%-SNAPSHOT}
  .ci/set-version.sh "$version"
fi

mkdir -m 700 "$work/keys"
export GNUPGHOME=$work/keys
export MAVEN_GPG_PASSPHRASE=thrown-away
gpg --batch --quiet --pinentry-mode loopback --passphrase "$MAVEN_GPG_PASSPHRASE" \
  --quick-generate-key 'Dry run <dry-run@localhost>' ed25519 sign 1d
MAVEN_GPG_KEY=$(gpg --batch --pinentry-mode loopback --passphrase "$MAVEN_GPG_PASSPHRASE" \
  --armor --export-secret-keys)
export MAVEN_GPG_KEY

cat >"$work/settings.xml" <<'END'
<settings>
  <servers>
    <server><id>central</id><username>nobody</username><password>nothing</password></server>
  </servers>
</settings>
END
rehearsal=arch-tests/src/test/java/dev/flxpoint/arch/release
java $rehearsal/PortalDouble.java "$work/portal" "$work/uploads" &
portal=$!
until [ -s "$work/portal" ]; do
  kill -0 "$portal"
  sleep 0.1
done
.ci/release-bundle.sh -q -gs "$work/settings.xml" "-DcentralBaseUrl=$(cat "$work/portal")"
if [ "$(wc -l <"$work/uploads")" != 1 ] || ! grep -q 'publishingType=USER_MANAGED' "$work/uploads"; then
  echo "One bundle must be uploaded, and be left for somebody to publish, but these were:" >&2
  cat "$work/uploads" >&2
  exit 1
fi

mkdir -p "$bundle"
(cd "$bundle" && jar -xf "$(find "$work/tree" -name central-bundle.zip)")

find "$bundle" -name '*.asc' -print0 |
  while IFS= read -r -d '' signature; do
    gpg --batch --quiet --verify "$signature" "${signature%.asc}" 2>"$work/verify.log" ||
      { cat "$work/verify.log" >&2 && exit 1; }
  done
java $rehearsal/BundleCheck.java . "$bundle"
