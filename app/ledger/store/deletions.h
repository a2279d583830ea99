#pragma once
// The list of destroyed keys: `ledger.deletions`, a file of its own beside the database, so that a database put back
// from a backup meets it and has every deletion done again (R-PA-6, R-PA-10).
//
// For backup and restore: the file is only ever added to. A backup may carry a copy; restore never replaces the
// folder's own by it, but adds to it what the present one has. After that nothing is to be called: every sign-in ends
// by itself what the list names and the database still holds (finish_deletions in opened.h). Wrapped keys stand in
// `ledger.db` alone: what else keeps sealed values keeps no keys, or destroying one here would not reach it.

#include <filesystem>
#include <map>

#include "app/base/clock.h"
#include "app/ledger/keys/files.h"
#include "app/ledger/keys/origin.h"

namespace jcic::ledger {

/// The nonce (12 bytes) that a sealed thing begins with: random, of no use to anybody, and told from any other. Where
/// it is found, that thing still stands.
using SealMark = std::array<std::uint8_t, 12>;

struct Deletion {
    std::string key;             ///< "record:<id>:T52"
    std::uint64_t sequence = 0;  ///< of the event that announced it
    Digest event{};              ///< that event's leaf hash
    UtcTime at{};
    std::vector<SealMark> marks;  ///< of the wrapped key and of each value under it; empty where there were none
    bool operator==(const Deletion&) const = default;
};

/// Each line is under a MAC that takes in the one before it, by a key derived from the ledger's.
class DeletionList {
public:
    DeletionList(const std::filesystem::path& folder, const Origin& origin, const Secret& ledger_key);

    struct Reading {
        std::map<std::string, Deletion> deletions;  ///< by key
        std::vector<std::string> in_order;          ///< their keys, as they were added
        bool damaged = false;                       ///< a line does not authenticate: it and all after it are missing
    };
    /// A list that is not there is empty; a last line that was cut short while it was written never stood.
    /// Fault ledger.corrupt (the disk cannot be read).
    [[nodiscard]] Result<Reading> read() const;
    /// Adds those whose keys are not in it. Durable when it returns. What was damaged is replaced by what is left of
    /// it. Fault ledger.write.
    [[nodiscard]] Result<void> add(const std::vector<Deletion>& deletions) const;

    [[nodiscard]] static std::filesystem::path path_in(const std::filesystem::path& folder);

private:
    /// What was read, with what is needed to go on writing.
    struct State {
        Reading reading;
        Digest mac{};       ///< of the last good line
        Bytes good;         ///< the file up to there
        bool rest = false;  ///< something follows it
    };
    [[nodiscard]] Result<State> read_state() const;
    [[nodiscard]] Digest mac_of(const Digest& before, ByteView line) const;
    std::filesystem::path path_;
    const Origin& origin_;
    Secret key_;
};

}  // namespace jcic::ledger
