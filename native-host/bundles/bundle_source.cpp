#include "bundles/bundle_source.h"

#include "common/iso_date.h"
#include "common/read_file.h"
#include "platform/trusted_file.h"

namespace forepost::bundles {
namespace {

std::string Named(const Manifest& manifest) {
  return "version " + std::to_string(manifest.version) + ", approved by " + manifest.approved_by;
}

// Why a bundle may not follow one that was in force; nothing if it may.
std::optional<Diagnostic> WhyNotAfter(const Bundle& bundle, const Manifest& before,
                                      const Digest& digest, const std::string& file) {
  const std::uint64_t version = bundle.manifest.version;
  if (version > before.version || bundle.digest == digest) {
    return std::nullopt;
  }
  return Diagnostic{.file = file,
                    .message = version < before.version
                                   ? "this bundle has version " + std::to_string(version) +
                                         ", older than version " + std::to_string(before.version) +
                                         ", which was in force before"
                                   : "this is another bundle of version " +
                                         std::to_string(version) +
                                         " than the one that was in force before",
                    .hint = "put the newer bundle back, or sign this one with a higher version"};
}

Diagnostic Expired(const Manifest& manifest, const std::string& file) {
  return {.file = file,
          .message = "the bundle (" + Named(manifest) + ") expired on " + ToText(manifest.expires),
          .hint = "ask compliance for a new one; if it has not, set this machine's clock"};
}

}  // namespace

BundleSource::BundleSource(BundlePlace place, Clock clock, Memory memory)
    : place_(std::move(place)), clock_(std::move(clock)), memory_(memory), kept_(place_.memory) {
  if (!clock_) {
    clock_ = [] {
      return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    };
  }
}

BundleInForce BundleSource::Current() {
  const Day today = std::chrono::floor<std::chrono::days>(clock_());
  // Taken before the files are read: a change in between, and our own copy, show at the next call.
  std::pair stamps(platform::FileStamp(place_.bundle), platform::FileStamp(kept_.file()));
  if (stamps_ != stamps || read_on_ != today) {
    Read(today);
    stamps_ = std::move(stamps);
    read_on_ = today;
  }
  BundleInForce now{.problems = problems_};
  if (last_good_ && !HasExpired(last_good_->manifest, today)) {
    now.contents = last_good_;
    now.standing = offered_is_good_ ? Standing::kCurrent : Standing::kStale;
  } else if (last_good_) {
    if (!offered_has_expired_) {
      now.problems.push_back(Expired(last_good_->manifest, kept_.file().string()));
    }
    now.standing = Standing::kExpired;
  } else {
    now.standing = offered_has_expired_ ? Standing::kExpired : Standing::kRefused;
  }
  return now;
}

void BundleSource::Read(Day today) {
  problems_.clear();
  offered_is_good_ = false;
  offered_has_expired_ = false;
  const auto kept_bytes = kept_.Read();
  const auto bytes = ReadFile(place_.bundle, kMaxBundleBytes);
  const bool is_kept = bytes && kept_bytes && *bytes == *kept_bytes;
  std::optional<Bundle> kept;
  if (kept_bytes && !kept_bytes->empty() && !is_kept) {
    // One that does not open was signed with a key of before, or is damaged. The next good bundle
    // takes its place.
    if (auto opened = OpenBundle(*kept_bytes, kept_.file().string(), place_.key)) {
      kept = *std::move(opened);
    }
  }
  if (!bytes) {
    problems_.push_back(bytes.error());
  } else if (auto accepted = Accept(*bytes, kept, today)) {
    last_good_ = *std::move(accepted);
    offered_is_good_ = true;
    if (!is_kept && memory_ == Memory::kKeep) {
      Remember(*bytes);
    }
    return;
  } else {
    problems_ = std::move(accepted.error());
  }
  FallBack(kept);
}

std::expected<BundleSource::Loaded, Diagnostics> BundleSource::Accept(
    std::string_view bytes, const std::optional<Bundle>& kept, Day today) {
  const std::string file = place_.bundle.string();
  const auto bundle = OpenBundle(bytes, file, place_.key);
  if (!bundle) {
    return std::unexpected(Diagnostics{bundle.error()});
  }
  std::optional<Diagnostic> why;
  if (last_good_) {
    why = WhyNotAfter(*bundle, last_good_->manifest, last_good_->digest, file);
  }
  if (!why && kept) {
    why = WhyNotAfter(*bundle, kept->manifest, kept->digest, file);
  }
  if (!why && HasExpired(bundle->manifest, today)) {
    offered_has_expired_ = true;
    why = Expired(bundle->manifest, file);
  }
  if (why) {
    return std::unexpected(Diagnostics{*std::move(why)});
  }
  if (last_good_ && last_good_->digest == bundle->digest) {
    return last_good_;
  }
  auto contents = LoadContents(*bundle, file);
  if (!contents) {
    return std::unexpected(std::move(contents.error()));
  }
  return std::make_shared<const Contents>(*std::move(contents));
}

void BundleSource::FallBack(const std::optional<Bundle>& kept) {
  if (!kept || (last_good_ && last_good_->manifest.version >= kept->manifest.version)) {
    return;
  }
  const std::string file = kept_.file().string();
  if (auto contents = LoadContents(*kept, file)) {
    last_good_ = std::make_shared<const Contents>(*std::move(contents));
  } else {
    problems_.insert(problems_.end(), contents.error().begin(), contents.error().end());
  }
}

void BundleSource::Remember(std::string_view bytes) {
  const std::uint64_t version = last_good_->manifest.version;
  // Another host may have been quicker with a newer one.
  const auto is_older = [&](std::string_view there) {
    const auto opened = OpenBundle(there, kept_.file().string(), place_.key);
    return !opened || opened->manifest.version < version;
  };
  if (const auto done = kept_.Keep(bytes, is_older); !done) {
    problems_.push_back(done.error());
  }
}

}  // namespace forepost::bundles
