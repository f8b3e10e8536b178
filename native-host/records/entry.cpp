#include "records/entry.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/identity.h"
#include "common/iso_time.h"

namespace forepost::records {
namespace {

using nlohmann::json;

std::unexpected<RecordError> Refuse(std::string field, std::string message, std::string hint) {
  RecordError error;
  error.field = std::move(field);
  error.message = std::move(message);
  error.hint = std::move(hint);
  error.fault = RecordFault::kInvalid;
  return std::unexpected(std::move(error));
}

std::expected<void, RecordError> CheckName(std::string_view value, std::size_t max_bytes,
                                           const std::string& field) {
  if (value.empty()) {
    return Refuse(field, "this is empty, and a record needs it", "name it");
  }
  if (value.size() > max_bytes) {
    return Refuse(field, "longer than " + std::to_string(max_bytes) + " bytes, the most recorded",
                  "shorten it");
  }
  return {};
}

// Every byte that does not continue a character begins one; an ill-formed text is counted too high
// rather than too low.
std::size_t CountCharacters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::string ToHex(const unsigned char* bytes, std::size_t count) {
  std::vector<char> hex(count * 2 + 1);
  sodium_bin2hex(hex.data(), hex.size(), bytes, count);
  return {hex.data(), count * 2};
}

// Who approved something, and on which day.
std::expected<void, RecordError> CheckApproval(const std::string& by, const std::string& on,
                                               const std::string& pointer) {
  if (auto good = CheckName(by, kMaxApproverBytes, pointer + "/approved_by"); !good) {
    return good;
  }
  return CheckName(on, kMaxNameBytes, pointer + "/approved_on");
}

std::expected<void, RecordError> CheckApprovals(const Submit& submit) {
  if (submit.bundle_version != 0) {
    if (auto good = CheckApproval(submit.approved_by, submit.approved_on, "/policy/bundle");
        !good) {
      return good;
    }
  }
  if (submit.post_id.empty()) {
    return {};
  }
  if (auto good = CheckName(submit.post_id, kMaxNameBytes, "/approved/id"); !good) {
    return good;
  }
  return CheckApproval(submit.post_approved_by, submit.post_approved_on, "/approved");
}

std::expected<void, RecordError> CheckLength(const std::string& reason) {
  // The bytes are bounded as well, since ill-formed text can hold many that begin no character.
  if (CountCharacters(reason) > kMaxReasonCharacters || reason.size() > 4 * kMaxReasonCharacters) {
    return Refuse("/reason",
                  "longer than " + std::to_string(kMaxReasonCharacters) + " characters, the most",
                  "shorten it");
  }
  return {};
}

std::expected<void, RecordError> CheckReason(const Submit& submit) {
  if (submit.outcome != Outcome::kOverridden) {
    if (!submit.reason.empty()) {
      return Refuse("/reason", "only an overridden submit has a reason", "leave it out");
    }
    return {};
  }
  if (submit.reason.empty()) {
    return Refuse("/reason", "an overridden submit needs a reason", "give one");
  }
  return CheckLength(submit.reason);
}

std::expected<void, RecordError> CheckTime(std::chrono::sys_time<std::chrono::milliseconds> time) {
  using std::chrono::year;
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  if (day.year() < year(1970) || day.year() > year(9999)) {
    return Refuse("/time", "the time lies outside the years 1970 to 9999", "set the clock");
  }
  return {};
}

}  // namespace

std::string_view ToString(Outcome outcome) {
  switch (outcome) {
    case Outcome::kReleased:
      return "released";
    case Outcome::kOverridden:
      return "overridden";
    case Outcome::kHeld:
      return "held";
  }
  return "held";
}

std::expected<json, RecordError> DescribeSubmit(const Submit& submit) {
  static constexpr std::array<std::string_view, 4> kVerdicts{"allow", "advise", "warn", "block"};
  if (std::ranges::find(kVerdicts, submit.verdict) == kVerdicts.end()) {
    return Refuse("/verdict", "this is none of allow, advise, warn and block", "give one of them");
  }
  const struct {
    const std::string& value;
    std::size_t max_bytes;
    const char* field;
  } names[] = {{submit.site, kMaxSiteBytes, "/site"},
               {submit.surface, kMaxNameBytes, "/surface"},
               {submit.policy_id, kMaxNameBytes, "/policy/id"}};
  for (const auto& name : names) {
    if (auto good = CheckName(name.value, name.max_bytes, name.field); !good) {
      return std::unexpected(good.error());
    }
  }
  if (submit.rules.size() > kMaxRules) {
    return Refuse("/rules", "more than " + std::to_string(kMaxRules) + " rules, the most recorded",
                  "give the strictest");
  }
  std::vector<std::string> rules = submit.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (auto good = CheckName(rules[i], kMaxNameBytes, "/rules/" + std::to_string(i)); !good) {
      return std::unexpected(good.error());
    }
  }
  std::ranges::sort(rules);
  const auto repeated = std::ranges::unique(rules);
  rules.erase(repeated.begin(), repeated.end());
  for (const auto& check : {CheckReason, CheckApprovals}) {
    if (auto good = check(submit); !good) {
      return std::unexpected(good.error());
    }
  }
  if (auto good = CheckTime(submit.time); !good) {
    return std::unexpected(good.error());
  }

  json described = {{"time", ToIso(submit.time)},
                    {"site", submit.site},
                    {"surface", submit.surface},
                    {"verdict", submit.verdict},
                    {"outcome", ToString(submit.outcome)},
                    {"rules", std::move(rules)},
                    {"policy", {{"id", submit.policy_id}, {"version", submit.policy_version}}},
                    {"host", kVersion}};
  if (submit.outcome == Outcome::kOverridden) {
    described["reason"] = submit.reason;
  }
  // Entries of a policy that nobody signed are as they always were.
  if (submit.bundle_version != 0) {
    described["policy"]["bundle"] = {{"version", submit.bundle_version},
                                     {"approved_by", submit.approved_by},
                                     {"approved_on", submit.approved_on}};
  }
  if (!submit.post_id.empty()) {
    described["approved"] = {{"id", submit.post_id},
                             {"approved_by", submit.post_approved_by},
                             {"approved_on", submit.post_approved_on}};
  }
  return described;
}

std::expected<json, RecordError> DescribeRecovery(const Recovery& recovery) {
  for (const auto& good : {CheckName(recovery.vault, kMaxNameBytes, "/vault"),
                           CheckName(recovery.user, kMaxUserBytes, "/user"),
                           CheckLength(recovery.reason), CheckTime(recovery.time)}) {
    if (!good) {
      return std::unexpected(good.error());
    }
  }
  json described = {{"kind", kRecoveryKind},
                    {"time", ToIso(recovery.time)},
                    {"vault", recovery.vault},
                    {"user", recovery.user},
                    {"host", kVersion}};
  if (!recovery.reason.empty()) {
    described["reason"] = recovery.reason;
  }
  return described;
}

std::string ToLine(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

Entry PlaceEntry(json described, const Head& head, bool unsettled) {
  Entry entry;
  entry.seq = head.seq + 1;
  described["chain"] = head.chain;
  described["seq"] = entry.seq;
  described["prev"] = head.seq == 0 ? std::string(kNoHash) : head.hash;
  if (unsettled) {
    described["unsettled"] = true;
  }
  entry.json = ToLine(described);
  entry.hash = HashOf(entry.json);
  return entry;
}

std::string HashOf(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return ToHex(digest.data(), digest.size());
}

std::string RandomHex(std::size_t bytes) {
  std::vector<unsigned char> random(bytes);
  randombytes_buf(random.data(), random.size());
  return ToHex(random.data(), random.size());
}

}  // namespace forepost::records
