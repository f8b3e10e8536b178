// Recomputes a chain entry by entry from the stored bytes.
//
//   ChainVerifier verifier(stored_head, witnessed);
//   for (each row in order) verifier.Add(row);
//   Verification result = std::move(verifier).Finish();
//
// What a chain proves by itself: nothing was changed, removed or put in between by somebody who did
// not rewrite everything behind it. The heads from the system's log prove the rest, up to the last
// one of them.
//
// Thread-safety: one thread at a time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "records/records.h"

namespace forepost::records {

class ChainVerifier {
 public:
  // `stored` is the head that the file itself remembers.
  ChainVerifier(std::string file, Head stored, const std::vector<Head>& witnessed);

  void Add(const Entry& row);
  // A fault of the file as a whole.
  void AddFault(std::string message);
  Verification Finish() &&;

 private:
  void Fault(std::uint64_t seq, std::string message);
  void CheckInside(const Entry& row, bool follows);
  void CheckWitness(std::uint64_t seq, const std::string& hash);

  std::string file_;
  Head stored_;
  std::multimap<std::uint64_t, std::string> witnessed_;  // hashes by number, of this chain
  Verification result_;
  std::uint64_t suppressed_ = 0;
};

}  // namespace forepost::records
