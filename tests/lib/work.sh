# shellcheck shell=bash
# The work of each step of tests/run. Called from the project's root, inside `step`.

PROGRAM=$PWD/build/release/bin/forepost
JOBS=$(nproc)

install_packages() {
  # shellcheck source=installer/lib/packages.sh
  source installer/lib/packages.sh
  install_missing build run test || return 1
  # npm writes this file last: older than the lock file, or absent, means not installed.
  if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
    npm ci --no-audit --no-fund || return 1
    touch node_modules/.package-lock.json
  fi
}

# Compilers are called through ccache where it is installed. The base folder lets two clones share
# what is compiled.
use_ccache() {
  command -v ccache >/dev/null || return 0
  export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
}

run_lint() {
  cmake --preset release || return 1
  tests/lint/run
}

build_release() {
  cmake --preset release && cmake --build --preset release -j "$JOBS" --target forepost extension
}

# The packs are made of parts that name some phrases twice; of anything else the linter says nothing.
lint_pack() {
  ! "$PROGRAM" policy lint "$1" |
    grep -vE 'warning: .*(is covered by|stands twice|(both stand|stand) for "|stand for the same)'
}

# The corpora are for the starter policy of broker-dealers.
test_policies() {
  local failed=0 policy corpus
  for policy in policies/*.json; do
    _case lint_pack "$policy" || failed=1
    _case "$PROGRAM" policy test "$policy" || failed=1
  done
  for corpus in tests/policies/*.jsonl; do
    _case "$PROGRAM" policy test --corpus "$corpus" policies/us-broker-dealer.json || failed=1
  done
  _node_tests tests/policies || failed=1
  return $failed
}

test_program() { FOREPOST_PROGRAM=$PROGRAM _node_tests tests/protocol tests/vault; }

test_extension() { _node_tests tests/extension; }

test_docs() { FOREPOST_PROGRAM=$PROGRAM _node_tests tests/docs; }

test_unit() {
  _gtest_areas
  _gtest dev "${GTEST_AREAS[@]}"
}

# The areas of which code runs on several threads at once.
test_threads() {
  TSAN_OPTIONS=suppressions=$PWD/tests/native-host/thread-sanitizer.supp _gtest tsan policy platform notes
}

test_fuzz() { _case tests/fuzz/run --seconds 10; }

test_e2e() { _tap tests/e2e/run; }

test_bench() { _case tests/bench/run --smoke; }

test_quickstart() { _case timeout 900 installer/quickstart --headless; }

# Runs one command as one case.
_case() {
  printf '\n-- %s\n' "$*"
  if "$@"; then count 1 0; else
    local status=$?
    printf -- '-- exit code %d: %s\n' "$status" "$*"
    count 0 1
    return 1
  fi
}

# Every *.test.mjs below the folders, under Node.js's own runner, which Node.js 18 has too.
_node_tests() {
  local files=()
  mapfile -t files < <(find "$@" -name '*.test.mjs' | sort)
  if [[ ${#files[@]} -eq 0 ]]; then
    echo "there is no *.test.mjs below $*"
    return 1
  fi
  _tap node --test --test-reporter tap "${files[@]}"
}

# Runs a command that prints TAP with the runner's closing lines, and takes the counts from them.
_tap() {
  local output status
  output=$(mktemp)
  "$@" | tee "$output"
  status=${PIPESTATUS[0]}
  awk '/^# pass [0-9]+$/ { p += $3 } /^# fail [0-9]+$/ { f += $3 } /^# cancelled [0-9]+$/ { f += $3 }
       END { print p + 0, f + 0 }' "$output" >>"$STEP_COUNTS"
  grep -E '^ *not ok' "$output"
  rm -f "$output"
  return "$status"
}

_gtest_areas() {
  GTEST_AREAS=()
  local folder
  for folder in tests/native-host/*/; do
    GTEST_AREAS+=("$(basename "$folder")")
  done
}

# _gtest PRESET AREA…: builds the areas' test programs and the program itself, and runs them.
_gtest() {
  local preset=$1 junit=$PWD/build/test-logs/$1.xml status
  shift
  cmake --preset "$preset" || return 1
  cmake --build --preset "$preset" -j "$JOBS" --target forepost "${@/%/_test}" || return 1
  rm -f "$junit"
  # Each test is registered as AREA.SUITE.TEST; areas that were not built show as AREA_test_NOT_BUILT.
  ctest --preset "$preset" -j "$JOBS" --timeout 120 -R "^($(IFS='|' && echo "$*"))\." \
    --no-tests=error --output-junit "$junit"
  status=$?
  [[ -f $junit ]] && sed -n 's/.*tests="\([0-9]*\)".*/\1/p; s/.*failures="\([0-9]*\)".*/\1/p' "$junit" |
    head -2 | { read -r all && read -r failed && count $((all - failed)) "$failed"; }
  return $status
}
