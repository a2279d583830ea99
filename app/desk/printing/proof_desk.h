#pragma once
// A sheet of paper, or a file, against the ledger that it claims to come from.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/printing/proof_report.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// The file's digest, and who signed it as a whole; its pages are whoever's who read them.
[[nodiscard]] FileRead file_read(ByteView file, bool one_picture, std::vector<PageRead> pages);

/// What head office keeps of a branch, for who has no ledger.
struct OfflineKeys {
    std::filesystem::path seals;  ///< as `ledger seals` wrote it
    std::string fingerprint;      ///< of the first key, or "": then nothing is proven
    std::string certificate;      ///< SHA-256 of the certificate that signs files, in hex, or ""
};

/// `copy` is the number that a person reads on the sheet, where it was given. A file is held to its signature. Faults
/// file.*, ledger.corrupt, ledger.foreign (another fingerprint), input.form (no fingerprint of a certificate).
[[nodiscard]] Result<ProofReport> check_offline(const FileRead& file, std::optional<int> copy, const OfflineKeys& keys);

/// What ended an epoch: everything up to there stands under this signature.
struct SealRow {
    std::uint64_t epoch = 0;
    UtcTime at{};
    std::string why;           ///< as the seal says it: "sign-out"
    std::uint64_t events = 0;  ///< up to and with this one
    std::string root;          ///< of those, 64 hex digits
    bool by_card = false;      ///< an IC card signed it too
};

struct SealList {
    std::vector<SealRow> rows;  ///< the newest, newest first
    std::uint64_t all = 0;
    std::vector<WitnessedView> witnessed{};  ///< by each witness, whoever came furthest first
};

class ProofDesk {
public:
    explicit ProofDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}
    /// With the ledger at hand: that it holds the event, what became of the copy, and whether these very bytes were
    /// printed or exported. A signature proves nothing here that the digest does not: the ledger knows every file.
    [[nodiscard]] Result<ProofReport> check(const FileRead& file, std::optional<int> copy);
    /// By whoever sits here: no person is named in a seal.
    [[nodiscard]] Result<SealList> seals(std::size_t limit);
    /// The file that check_offline reads. Fault file.write.
    Result<void> export_seals(const std::filesystem::path& file);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
