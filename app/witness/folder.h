#pragma once
// A witness's folder: `key`, and for each log that it trusts `<origin>.log` (what it remembers) and `<origin>.cosigned`
// (the newest checkpoint with its signature, for whoever verifies).

#include <filesystem>
#include <vector>

#include "app/base/clock.h"
#include "app/files/files.h"
#include "app/witness/judgement.h"
#include "app/witness/signing_key.h"

namespace jcic::witness {

/// What a desk gets back.
struct Answer {
    Judgement judgement = Judgement::unknown_log;
    std::string origin;
    std::uint64_t size = 0;  ///< witnessed so far, with this one
    std::string note;        ///< the checkpoint with the witness's line; empty where it was refused

    /// The note itself; or "refused <why>", the origin and the size, a line each.
    [[nodiscard]] std::string text() const;
};

/// Held against every other program while it lives. Faults of all: file.*, file.form for what is damaged.
class Folder {
public:
    /// Makes the folder's key. Fault file.write with reason "exists" where there is one.
    [[nodiscard]] static Result<verify::NoteKey> init(const std::filesystem::path& folder, const std::string& name,
                                                      Random& random);
    /// Fault file.missing where it has no key.
    [[nodiscard]] static Result<Folder> open(const std::filesystem::path& folder);

    [[nodiscard]] const verify::NoteKey& public_half() const { return key_.public_half(); }
    /// Trusts a log by the key of one of its epochs: the first, or, where its seals began anew without their old key,
    /// the new one. What was witnessed of it stays. Faults input.form for the key of no ledger, file.form where what
    /// was signed of it is there and what was remembered is not.
    [[nodiscard]] Result<Kept> trust(const verify::NoteKey& log);
    /// In the order of their names.
    [[nodiscard]] Result<std::vector<Kept>> logs() const;
    /// When the newest checkpoint of it was signed (POSIX seconds); nullopt before the first, and where its file was
    /// moved away.
    [[nodiscard]] Result<std::optional<std::uint64_t>> signed_at(const verify::Origin& origin) const;
    /// Judges, remembers, signs, in this order. A stop in between leaves what the same request is signed by.
    [[nodiscard]] Result<Answer> sign(const Request& request, UtcTime now);

private:
    Folder(std::filesystem::path folder, files::Lock lock, SigningKey key)
        : folder_(std::move(folder)), lock_(std::move(lock)), key_(std::move(key)) {}
    [[nodiscard]] std::filesystem::path file_of(const verify::Origin& origin, const char* ending) const;
    /// nullopt for a log that nobody trusted.
    [[nodiscard]] Result<std::optional<Kept>> kept(const verify::Origin& origin) const;
    [[nodiscard]] Result<void> keep(const Kept& kept) const;
    std::filesystem::path folder_;
    files::Lock lock_;
    SigningKey key_;
};

}  // namespace jcic::witness
