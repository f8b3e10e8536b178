# shellcheck shell=bash
# Steps of a test run: a headline, a log, a time, counts, and at the end one closing line.
#
#   steps_begin LOG_FOLDER
#   step NAME "What it does" FUNCTION [NEEDS…]   NEEDS: steps that must have passed
#   steps_end                                    prints "N passed, N failed"; 1 if anything failed
#
# A FUNCTION writes to stdout and stderr (kept in LOG_FOLDER/NAME.log) and fails by its status. It
# may say `count PASSED FAILED` once for each program whose cases it has run; a step without a count
# is one case.

declare -A STEP_STATE=()
STEP_NAMES=()
STEP_ONLY=()
STEPS_PASSED=0
STEPS_FAILED=0
STEPS_LOGS=

steps_begin() {
  STEPS_LOGS=$1
  mkdir -p "$STEPS_LOGS"
  STEPS_STARTED=$SECONDS
}

count() { printf '%d %d\n' "$1" "$2" >>"$STEP_COUNTS"; }

_wanted() {
  [[ ${#STEP_ONLY[@]} -eq 0 ]] && return 0
  local name
  for name in "${STEP_ONLY[@]}"; do
    [[ $name == "$1" ]] && return 0
  done
  return 1
}

step() {
  local name=$1 title=$2 function=$3
  shift 3
  STEP_NAMES+=("$name")
  _wanted "$name" || return 0

  printf '\n== %s: %s\n' "$name" "$title"
  local need
  for need in "$@"; do
    if [[ ${STEP_STATE[$need]:-} == failed ]]; then
      _record "$name" 0 1 "FAILED: not run, since the step \"$need\" failed"
      return 0
    fi
  done

  local log=$STEPS_LOGS/$name.log started=$SECONDS status passed=0 failed=0 p f
  STEP_COUNTS=$STEPS_LOGS/$name.counts
  : >"$STEP_COUNTS"
  ("$function") </dev/null >"$log" 2>&1
  status=$?
  while read -r p f; do
    passed=$((passed + p))
    failed=$((failed + f))
  done <"$STEP_COUNTS"
  rm -f "$STEP_COUNTS"
  if [[ $status -ne 0 && $failed -eq 0 ]]; then failed=1; fi
  if [[ $status -eq 0 && $passed -eq 0 && $failed -eq 0 ]]; then passed=1; fi

  if [[ $failed -eq 0 ]]; then
    _record "$name" "$passed" 0 "ok: $passed passed ($((SECONDS - started)) s)"
    return 0
  fi
  sed 's/^/   | /' <(tail -n 80 "$log")
  _record "$name" "$passed" "$failed" \
    "FAILED: $failed failed, $passed passed ($((SECONDS - started)) s); all of it is in $log"
}

_record() {
  local name=$1
  STEPS_PASSED=$((STEPS_PASSED + $2))
  STEPS_FAILED=$((STEPS_FAILED + $3))
  if [[ $3 -eq 0 ]]; then STEP_STATE[$name]=passed; else STEP_STATE[$name]=failed; fi
  printf '   %s\n' "$4"
}

# Refuses names that are no step, so that a slip of the pen does not pass as an empty run.
steps_known() {
  local name known
  for name in "${STEP_ONLY[@]}"; do
    known=0
    for step_name in "$@"; do [[ $name == "$step_name" ]] && known=1; done
    if [[ $known -eq 0 ]]; then
      printf 'tests/run: there is no step "%s"; the steps are: %s\n' "$name" "$*" >&2
      return 64
    fi
  done
}

steps_end() {
  local name
  printf '\n== %d s in all\n' "$((SECONDS - STEPS_STARTED))"
  for name in "${STEP_NAMES[@]}"; do
    [[ ${STEP_STATE[$name]:-} == failed ]] && printf '   FAILED: %s\n' "$name"
  done
  printf '\n%d passed, %d failed\n' "$STEPS_PASSED" "$STEPS_FAILED"
  [[ $STEPS_FAILED -eq 0 && $STEPS_PASSED -gt 0 ]]
}
