#pragma once
// Checks a sheet of paper, or a file, against its ledger.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/desk/printing/scan_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Returns the file's digest and signer; its pages are those given by the reader.
[[nodiscard]] FileRead file_read(ByteView file, bool one_picture, std::vector<PageRead> pages);

/// A branch's public values, kept by head office for checks without the ledger.
struct OfflineKeys {
    std::filesystem::path seals;  ///< as `ledger seals` wrote it
    std::string fingerprint;      ///< of the first key; "": nothing is proven then
    std::string certificate;      ///< SHA-256 of the certificate that signs files, in hex, or ""
};

/// Asked before pages are read, which takes long. Faults file.*, of the file of seals (form, empty, altered, newer;
/// foreign: another fingerprint); input.form (invalid fingerprint of a certificate).
[[nodiscard]] Result<void> may_check_offline(const OfflineKeys& keys);
/// `copy` is the number read on the sheet, if given. Verifies a file's signature. Faults as above.
[[nodiscard]] Result<ProofReport> check_offline(const FileRead& file, std::optional<int> copy, const OfflineKeys& keys);

/// The seal that ended an epoch: its signature covers all events up to there.
struct SealRow {
    std::uint64_t epoch = 0;
    UtcTime at{};
    std::string why;           ///< as in the seal: "sign-out"
    std::uint64_t events = 0;  ///< up to and including this one
    std::string root;          ///< of those, 64 hex digits
    bool by_card = false;      ///< also signed by an IC card
};

struct SealList {
    std::vector<SealRow> rows;  ///< the newest, newest first
    std::uint64_t all = 0;
    std::vector<WitnessedView> witnessed{};  ///< one per witness, the furthest first
};

class ProofDesk {
public:
    explicit ProofDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}
    /// Checks with the ledger: that it has the event, the state of the copy, and whether these bytes were printed or
    /// exported. Signatures add nothing to the digest here, because the ledger has every file.
    [[nodiscard]] Result<ProofReport> check(const FileRead& file, std::optional<int> copy);
    /// For any signed-in person: a seal names no person.
    [[nodiscard]] Result<SealList> seals(std::size_t limit);
    /// Writes the file read by check_offline. Fault file.write.
    Result<void> export_seals(const std::filesystem::path& file);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
