#pragma once
// The list of destroyed keys: `ledger.deletions`, a file beside the database, so that a database restored from a backup
// repeats every deletion (R-PA-6, R-PA-10).
//
// Backup and restore: the file is append-only. A backup may contain a copy; a restore keeps the present file's entries
// by adding them to the restored one. No call is needed afterwards: every sign-in destroys the listed keys that the
// database still holds (finish_deletions in read_handle.h). Wrapped keys are in `ledger.db` alone: other stores of
// encrypted values must not store keys, because destroying a key here would not reach them.

#include <filesystem>
#include <map>

#include "app/base/clock.h"
#include "app/keys/files.h"
#include "app/keys/origin.h"

namespace jcic::ledger {

/// The nonce (12 bytes) at the beginning of an encrypted value: random, unique, and useless by itself. If it is found,
/// the value still exists.
using SealMark = std::array<std::uint8_t, 12>;

struct Deletion {
    std::string key;             ///< "record:<id>:T52"
    std::uint64_t sequence = 0;  ///< of the event that announced it
    Digest event{};              ///< that event's leaf hash
    UtcTime at{};
    std::vector<SealMark> marks;  ///< of the wrapped key and of each value under it; may be empty
    bool operator==(const Deletion&) const = default;
};

/// Each line has a MAC that covers the line before it, by a key derived from the ledger's.
class DeletionList {
public:
    DeletionList(const std::filesystem::path& folder, const Origin& origin, const Secret& ledger_key);

    struct Reading {
        std::map<std::string, Deletion> deletions;  ///< by key
        std::vector<std::string> in_order;          ///< their keys, in the order added
        bool damaged = false;                       ///< a line fails authentication: it and all later ones are missing
    };
    /// A missing file is an empty list; a last line cut short by an interrupted write is ignored.
    /// Fault ledger.corrupt (the disk cannot be read).
    [[nodiscard]] Result<Reading> read() const;
    /// Adds those whose keys are not listed yet, durably. A damaged list is replaced by its undamaged part. Fault
    /// ledger.write.
    [[nodiscard]] Result<void> add(const std::vector<Deletion>& deletions) const;

    [[nodiscard]] static std::filesystem::path path_in(const std::filesystem::path& folder);

private:
    /// The list as read, and the state needed to append.
    struct State {
        Reading reading;
        Digest mac{};       ///< of the last good line
        Bytes good;         ///< the file up to there
        bool rest = false;  ///< whether bytes follow it
    };
    [[nodiscard]] Result<State> read_state() const;
    [[nodiscard]] Digest mac_of(const Digest& before, ByteView line) const;
    std::filesystem::path path_;
    const Origin& origin_;
    Secret key_;
};

}  // namespace jcic::ledger
