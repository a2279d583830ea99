#pragma once
// A witness's folder: `key`, and for each log that it trusts `<origin>.log` (what it remembers), `<origin>.cosigned`
// (the newest checkpoint with its signature, for whoever verifies) and `<origin>.refused` (what it did not sign).

#include <filesystem>
#include <vector>

#include "app/base/clock.h"
#include "app/files/files.h"
#include "app/witness/judgement.h"
#include "app/witness/signing_key.h"

namespace jcic::witness {

/// "2026-11-20T10:40:00Z", of POSIX seconds.
[[nodiscard]] std::string time_text(std::uint64_t seconds);

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
    /// A file of a log; one that is damaged hides no other.
    struct Log {
        std::string file;
        Result<Kept> kept;
    };
    /// In the order of their names.
    [[nodiscard]] Result<std::vector<Log>> logs() const;
    /// The last line of what was not signed, "<time> <judgement> <size> <root in hex>"; "" for none.
    [[nodiscard]] Result<std::string> last_refused(const verify::Origin& origin) const;
    /// When the newest checkpoint of it was signed (POSIX seconds); nullopt before the first, and where its file was
    /// moved away.
    [[nodiscard]] Result<std::optional<std::uint64_t>> signed_at(const verify::Origin& origin) const;
    /// Judges, remembers, signs, in this order. Where it is stopped in between it has remembered what it did not sign:
    /// the same request is `behind` then, and one from that size is signed. A refusal is noted.
    [[nodiscard]] Result<Answer> sign(const Request& request, UtcTime now);
    /// By the leaves that the witness has itself.
    [[nodiscard]] Result<Answer> sign(const Request& request, UtcTime now, const GoesOn& goes_on);

private:
    Folder(std::filesystem::path folder, files::Lock lock, SigningKey key)
        : folder_(std::move(folder)), lock_(std::move(lock)), key_(std::move(key)) {}
    [[nodiscard]] std::filesystem::path file_of(const verify::Origin& origin, const char* ending) const;
    /// nullopt for a log that nobody trusted.
    [[nodiscard]] Result<std::optional<Kept>> kept(const verify::Origin& origin) const;
    [[nodiscard]] Result<void> keep(const Kept& kept) const;
    [[nodiscard]] Result<void> note_refused(const Kept& kept, const Judged& judged, const Request& request,
                                            UtcTime now) const;
    std::filesystem::path folder_;
    files::Lock lock_;
    SigningKey key_;
};

}  // namespace jcic::witness
