// One session with a browser: requests in, one answer to each.
//
//   Session session(SessionParts{.machine = TheMachine(), …});
//   std::string answer = session.Handle(payload);     // JSON, at most kMaxFrameOut bytes
//
// docs/protocol.md describes every message. Whatever stands in a request, the session goes on; no
// answer to a faulty request quotes what stood in it.
//
// Thread-safety: one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "messaging/client_list.h"
#include "messaging/fields.h"
#include "messaging/machine.h"
#include "messaging/notes_desk.h"
#include "policy/policy.h"
#include "records/records.h"

namespace forepost::messaging {

inline constexpr int kProtocolVersion = 1;

// What a session needs of the world; tests give it another one.
struct SessionParts {
  MachineSource machine;
  std::function<std::expected<records::RecordBook, records::RecordError>(
      const std::filesystem::path&)>
      open_records;
  records::Clock now;
  NotesParts notes;
};

class Session {
 public:
  explicit Session(SessionParts parts);

  // The answer to one frame's bytes.
  std::string Handle(std::string_view payload);

  // When Rest wants to be called, from now; nothing: not before the next frame.
  std::optional<std::chrono::milliseconds> RestIsDue() const;
  // To be called while nobody waits for an answer.
  void Rest();

  // The answer to a frame that could not be read.
  static std::string Refuse(ErrorCode code);

 private:
  using Answer = std::expected<std::string, Fault>;
  struct Request {
    std::uint64_t id;
    std::string_view type;
    const nlohmann::json& message;
  };
  struct MessageType;
  // What check and submit have in common.
  struct Draft;

  static const MessageType* FindType(std::string_view name);

  Answer Respond(std::string_view payload, std::optional<std::uint64_t>& id);
  Answer Hello(const Request& request);
  Answer Check(const Request& request);
  Answer Submit(const Request& request);
  Answer Settle(const Request& request);
  Answer Clients(const Request& request);
  Answer Echo(const Request& request);
  Answer Notes(const Request& request);

  // Settings that are in force and say on.
  std::expected<void, Fault> RequireMachine();
  std::expected<Draft, Fault> ReadDraft(Fields& fields, policy::ListUse use);
  // Checks what is submitted, with all names that are known.
  policy::Verdict JudgeSubmit(Draft& draft) const;
  std::expected<records::RecordBook*, Fault> Records();

  SessionParts parts_;
  Machine machine_;
  NotesDesk notes_;
  ClientList clients_;
  bool greeted_ = false;
  bool checked_ = false;  // a draft was; a submit may follow
  std::optional<records::RecordBook> book_;
  std::filesystem::path book_file_;
};

}  // namespace forepost::messaging
