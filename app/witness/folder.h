#pragma once
// A witness's folder: `key`, and for each trusted log `<origin>.log` (its state), `<origin>.cosigned` (the newest
// checkpoint with its signature, for verifiers) and `<origin>.refused` (requests that it did not sign).

#include <filesystem>
#include <vector>

#include "app/base/clock.h"
#include "app/files/files.h"
#include "app/witness/judgement.h"
#include "app/witness/signing_key.h"

namespace jcic::witness {

/// Formats POSIX seconds as "2026-11-20T10:40:00Z".
[[nodiscard]] std::string time_text(std::uint64_t seconds);

/// The answer to a desk.
struct Answer {
    Judgement judgement = Judgement::unknown_log;
    std::string origin;
    std::uint64_t size = 0;  ///< witnessed so far, including this one
    std::string note;        ///< the checkpoint with the witness's line; empty if refused

    /// The note itself; or "refused <why>", the origin and the size, one line each.
    [[nodiscard]] std::string text() const;
};

/// Locked against every other program while it exists. Faults of all: file.*, file.form for damaged files.
class Folder {
public:
    /// Makes the folder's key. Fault file.write with reason "exists" if there is one.
    [[nodiscard]] static Result<verify::NoteKey> init(const std::filesystem::path& folder, const std::string& name,
                                                      Random& random);
    /// Fault file.missing if it has no key.
    [[nodiscard]] static Result<Folder> open(const std::filesystem::path& folder);

    [[nodiscard]] const verify::NoteKey& public_half() const { return key_.public_half(); }
    /// Trusts a log by the key of one of its epochs: the first or, if its seals began again without their old key, the
    /// new one. Its witnessed state is kept. Faults input.form if it is not a ledger's key, file.form if its signed
    /// checkpoint exists but its state does not.
    [[nodiscard]] Result<Kept> trust(const verify::NoteKey& log);
    /// A log's file; a damaged one does not hide others.
    struct Log {
        std::string file;
        Result<Kept> kept;
    };
    /// Ordered by name.
    [[nodiscard]] Result<std::vector<Log>> logs() const;
    /// The last line about an unsigned request, "<time> <judgement> <size> <root in hex>"; "" for none.
    [[nodiscard]] Result<std::string> last_refused(const verify::Origin& origin) const;
    /// When its newest checkpoint was signed (POSIX seconds); nullopt before the first, and if its file was moved away.
    [[nodiscard]] Result<std::optional<std::uint64_t>> signed_at(const verify::Origin& origin) const;
    /// Judges, stores the new state, signs, in this order. If interrupted, the stored state may include an unsigned
    /// request: repeating it gives `behind`, and a request from that size is signed. Refusals are recorded.
    [[nodiscard]] Result<Answer> sign(const Request& request, UtcTime now);
    /// The same with the witness's own leaves.
    [[nodiscard]] Result<Answer> sign(const Request& request, UtcTime now, const GoesOn& goes_on);

private:
    Folder(std::filesystem::path folder, files::Lock lock, SigningKey key)
        : folder_(std::move(folder)), lock_(std::move(lock)), key_(std::move(key)) {}
    [[nodiscard]] std::filesystem::path file_of(const verify::Origin& origin, const char* ending) const;
    /// nullopt for an untrusted log.
    [[nodiscard]] Result<std::optional<Kept>> kept(const verify::Origin& origin) const;
    [[nodiscard]] Result<void> keep(const Kept& kept) const;
    [[nodiscard]] Result<void> note_refused(const Kept& kept, const Judged& judged, const Request& request,
                                            UtcTime now) const;
    std::filesystem::path folder_;
    files::Lock lock_;
    SigningKey key_;
};

}  // namespace jcic::witness
