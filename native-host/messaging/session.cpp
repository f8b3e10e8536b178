#include "messaging/session.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "common/json_document.h"
#include "messaging/answers.h"
#include "messaging/decision.h"
#include "messaging/frames.h"
#include "policy/verdict_json.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using records::Outcome;

constexpr std::size_t kMaxNesting = 16;
constexpr std::size_t kMaxSiteBytes = 300;
constexpr std::size_t kMaxTypeBytes = 64;
constexpr std::size_t kMaxTicketBytes = 200;
// So long after a check lists are read that the submit will need: not between two keys.
constexpr std::chrono::milliseconds kReadListsAfter{500};
constexpr std::string_view kRecordsName = "records.db";

// "https://www.example.com:8443" -> "www.example.com".
std::string_view HostOf(std::string_view origin) {
  if (const auto scheme = origin.find("://"); scheme != std::string_view::npos) {
    origin.remove_prefix(scheme + 3);
  }
  return origin.substr(0, origin.find(':'));
}

json RecordToJson(const records::Head& head) { return {{"seq", head.seq}, {"hash", head.hash}}; }

Fault RecordFailed(const Diagnostic& diagnostic) {
  return {.code = ErrorCode::kRecordFailed, .message = ToString(diagnostic)};
}

}  // namespace

struct Session::MessageType {
  std::string_view name;
  Answer (Session::*handle)(const Request&);
  bool before_hello;   // may come before hello
  bool needs_machine;  // needs settings that are in force and say on
};

struct Session::Draft {
  std::string_view site;
  policy::CheckRequest check;
  std::shared_ptr<const std::vector<policy::Policy>> policies;
  std::shared_ptr<const bundles::Contents> bundle;  // null: the policies are not signed
  std::vector<Problem> problems;

  policy::Verdict Judge() const {
    return bundle ? bundle->Check(check) : policy::Check(*policies, check);
  }
};

const Session::MessageType* Session::FindType(std::string_view name) {
  static constexpr std::array<MessageType, 6> kTypes{{
      {"hello", &Session::Hello, true, false},
      {"check", &Session::Check, false, true},
      {"submit", &Session::Submit, false, true},
      {"settle", &Session::Settle, false, true},
      {"clients", &Session::Clients, false, true},
      {"echo", &Session::Echo, true, false},
  }};
  static constexpr MessageType kNotes{"notes.", &Session::Notes, false, true};
  const auto* const found = std::ranges::find(kTypes, name, &MessageType::name);
  if (found != kTypes.end()) {
    return found;
  }
  return NotesDesk::Knows(name) ? &kNotes : nullptr;
}

Session::Session(SessionParts parts)
    : parts_(std::move(parts)), machine_(parts_.machine), notes_(parts_.notes) {}

std::string Session::Refuse(ErrorCode code) {
  return Dump(ErrorAnswer(std::nullopt, {.code = code}));
}

std::string Session::Handle(std::string_view payload) {
  std::optional<std::uint64_t> id;
  Fault fault;
  try {
    auto answer = Respond(payload, id);
    if (answer) {
      return *std::move(answer);
    }
    fault = std::move(answer.error());
  } catch (const std::exception&) {
    fault = {.code = ErrorCode::kInternal};
    // Memory ran out, or a library did what it says it does not do. What it says may hold the
    // draft.
  }
  return Dump(ErrorAnswer(id, fault));
}

Session::Answer Session::Respond(std::string_view payload, std::optional<std::uint64_t>& id) {
  auto document = JsonDocument::Parse(
      payload, {}, {.max_bytes = kMaxFrameIn, .max_depth = kMaxNesting, .positions = false});
  if (!document) {
    return std::unexpected(Fault{.code = ErrorCode::kBadJson, .message = document.error().message});
  }
  if (!document->root().is_object()) {
    return std::unexpected(Fault{.message = "a request is an object with id and type"});
  }
  Fields envelope(document->root());
  const std::uint64_t number = envelope.Whole("id");
  if (!envelope.fault()) {
    id = number;
  }
  const std::string_view name = envelope.Text("type", {.max_bytes = kMaxTypeBytes});
  if (envelope.fault()) {
    return std::unexpected(*envelope.fault());
  }
  const MessageType* const type = FindType(name);
  if (type == nullptr) {
    return std::unexpected(Fault{.code = ErrorCode::kUnknownType, .field = "/type"});
  }
  if (!greeted_ && !type->before_hello) {
    return std::unexpected(Fault{.code = ErrorCode::kHelloFirst});
  }
  if (type->needs_machine) {
    if (auto good = RequireMachine(); !good) {
      return std::unexpected(std::move(good.error()));
    }
  }
  Answer answer = (this->*type->handle)({.id = number, .type = name, .message = document->root()});
  // A passphrase or a note need not stay in memory that was given back.
  document->Wipe();
  return answer;
}

std::expected<void, Fault> Session::RequireMachine() {
  machine_.Refresh();
  if (const Problem* const problem = machine_.settings_problem()) {
    return std::unexpected(Fault{.code = problem->code, .message = problem->detail});
  }
  if (!machine_.settings()->enabled) {
    return std::unexpected(Fault{.code = ErrorCode::kDisabled});
  }
  return {};
}

std::expected<Session::Draft, Fault> Session::ReadDraft(Fields& fields, policy::ListUse use) {
  Draft draft;
  draft.site = fields.Text("site", {.max_bytes = kMaxSiteBytes});
  draft.check.surface = fields.Surface("surface");
  draft.check.text = fields.Text("text", {.max_bytes = policy::kMaxTextBytes,
                                          .too_long = ErrorCode::kTextTooLong,
                                          .may_be_empty = true});
  if (fields.fault()) {
    return std::unexpected(*fields.fault());
  }
  const settings::Settings& settings = *machine_.settings();
  if (!settings::IsListed(settings, draft.site)) {
    return std::unexpected(Fault{.code = ErrorCode::kSiteNotListed, .field = "/site"});
  }
  if (std::ranges::find(settings.surfaces, ToString(draft.check.surface)) ==
      settings.surfaces.end()) {
    return std::unexpected(Fault{.code = ErrorCode::kSurfaceOff, .field = "/surface"});
  }
  draft.check.site = HostOf(draft.site);
  draft.check.groups = settings.groups;
  auto current = machine_.CurrentPolicies(use);
  if (!current.policies) {
    const Problem& problem = current.problems.front();
    return std::unexpected(Fault{.code = problem.code, .message = problem.detail});
  }
  draft.policies = std::move(current.policies);
  draft.bundle = std::move(current.bundle);
  draft.problems = std::move(current.problems);
  return draft;
}

Session::Answer Session::Check(const Request& request) {
  Fields fields(request.message);
  const auto draft = ReadDraft(fields, policy::ListUse::kTyping);
  if (!draft) {
    return std::unexpected(draft.error());
  }
  checked_ = true;
  json answer = policy::ToJson(draft->Judge());
  answer["id"] = request.id;
  answer["type"] = "verdict";
  answer["problems"] = ToJson(draft->problems);
  return DumpWithin(answer, answer, kMaxFrameOut);
}

policy::Verdict Session::JudgeSubmit(Draft& draft) const {
  const bool names_clients = std::ranges::any_of(*draft.policies, [&](const auto& policy) {
    return policy::UsesList(policy, policy::kClientsList, draft.check.surface);
  });
  draft.check.lists = policy::CheckRequest::Lists::kOpaque;
  draft.check.clients = names_clients ? clients_.names() : nullptr;
  policy::Verdict verdict = draft.Judge();
  const auto folder = settings::DataFolder(*machine_.settings());
  if (names_clients && folder && clients_.IsUnchecked(*folder / kVaultName)) {
    verdict.unchecked.emplace_back(policy::kClientsList);
  }
  return verdict;
}

Session::Answer Session::Submit(const Request& request) {
  Fields fields(request.message);
  const std::string_view reason = fields.OptionalReason("reason");
  const bool prepare = fields.OptionalFlag("prepare");
  auto draft = ReadDraft(fields, policy::ListUse::kSubmit);
  if (!draft) {
    return std::unexpected(draft.error());
  }
  const policy::Verdict verdict = JudgeSubmit(*draft);
  const Outcome outcome = Decide(verdict.verdict, !reason.empty());
  json answer{{"id", request.id},
              {"type", "decision"},
              {"outcome", ToString(outcome)},
              {"verdict", policy::ToJson(verdict)}};
  answer["verdict"]["problems"] = ToJson(draft->problems);

  if (!prepare || outcome != Outcome::kHeld) {
    records::Submit submit{.time = parts_.now(),
                           .site = std::string(draft->site),
                           .surface = std::string(ToString(draft->check.surface)),
                           .verdict = std::string(ToString(verdict.verdict)),
                           .outcome = outcome,
                           .rules = RulesOf(verdict)};
    if (outcome == Outcome::kOverridden) {
      submit.reason = reason;
    }
    NameApprovals(verdict, submit);
    const auto book = Records();
    if (!book) {
      return std::unexpected(book.error());
    }
    if (prepare) {
      auto ticket = (*book)->Reserve(submit);
      if (!ticket) {
        book_.reset();
        return std::unexpected(RecordFailed(ticket.error()));
      }
      answer["ticket"] = *std::move(ticket);
    } else {
      const auto head = (*book)->Append(submit);
      if (!head) {
        book_.reset();
        return std::unexpected(RecordFailed(head.error()));
      }
      answer["record"] = RecordToJson(*head);
    }
  }
  return DumpWithin(answer, answer["verdict"], kMaxFrameOut);
}

Session::Answer Session::Settle(const Request& request) {
  Fields fields(request.message);
  const std::string_view ticket = fields.Text("ticket", {.max_bytes = kMaxTicketBytes});
  const bool posted = fields.Flag("posted");
  if (fields.fault()) {
    return std::unexpected(*fields.fault());
  }
  const auto book = Records();
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto head = (*book)->Settle(ticket, posted);
  if (!head && head.error().fault == records::RecordFault::kUnknownTicket) {
    return std::unexpected(Fault{.code = ErrorCode::kUnknownTicket, .field = "/ticket"});
  }
  if (!head) {
    book_.reset();
    return std::unexpected(RecordFailed(head.error()));
  }
  json answer{{"id", request.id}, {"type", "settled"}};
  if (*head) {
    answer["record"] = RecordToJson(**head);
  }
  return Dump(answer);
}

Session::Answer Session::Clients(const Request& request) {
  if (auto taken = clients_.Take(request.message); !taken) {
    return std::unexpected(std::move(taken.error()));
  }
  return Dump({{"id", request.id}, {"type", "clients"}});
}

Session::Answer Session::Echo(const Request& request) {
  Fields fields(request.message);
  const json& payload = fields.Any("payload");
  if (fields.fault()) {
    return std::unexpected(*fields.fault());
  }
  std::string answer = Dump({{"id", request.id}, {"type", "echo"}, {"payload", payload}});
  if (answer.size() > kMaxFrameOut) {
    return std::unexpected(
        Fault{.message = "the answer would be longer than a frame", .field = "/payload"});
  }
  return answer;
}

Session::Answer Session::Notes(const Request& request) {
  return notes_.Answer({.id = request.id,
                        .type = request.type,
                        .message = request.message,
                        .settings = *machine_.settings()});
}

std::optional<std::chrono::milliseconds> Session::RestIsDue() const {
  const auto notes = notes_.RestIsDue();
  if (!checked_ || !machine_.HasUnreadLists()) {
    return notes;
  }
  return notes ? std::min(*notes, kReadListsAfter) : kReadListsAfter;
}

void Session::Rest() {
  try {
    if (checked_ && machine_.HasUnreadLists()) {
      (void)machine_.CurrentPolicies(policy::ListUse::kSubmit);
    }
    notes_.Rest();
  } catch (const std::exception&) {
    // Memory ran out. Nobody waits for this, and it is tried again.
  }
}

std::expected<records::RecordBook*, Fault> Session::Records() {
  const auto folder = settings::DataFolder(*machine_.settings());
  if (!folder) {
    return std::unexpected(RecordFailed(folder.error()));
  }
  const std::filesystem::path file = *folder / kRecordsName;
  if (!book_ || file != book_file_) {
    auto opened = parts_.open_records(file);
    if (!opened) {
      return std::unexpected(RecordFailed(opened.error()));
    }
    book_.emplace(*std::move(opened));
    book_file_ = file;
  }
  return &*book_;
}

}  // namespace forepost::messaging
