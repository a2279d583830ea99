#pragma once
// A sheet of paper against the ledger that it claims to come from: its code, its words, its event.

#include <filesystem>
#include <optional>

#include "app/desk/rooms.h"

namespace jcic::desk {

/// A page as it was read from a scan or a file.
struct PageRead {
    std::vector<std::string> codes;
    std::optional<std::string> words;  ///< nullopt for a picture
};

/// What a page's code says, and what is wrong with it.
struct PageFinding {
    std::string institution;  ///< "" where no code could be read
    bool practice = false;
    std::uint64_t event = 0;
    int copy = 0;
    int page = 0;
    std::uint64_t epoch = 0;
    bool words_compared = false;
    bool event_compared = false;
    std::vector<Fault> faults;  ///< none: the page is the one that the ledger knows
};

struct ProofReport {
    std::string fingerprint;  ///< of the ledger's first key: to be compared with what head office was told
    std::vector<PageFinding> pages;
};

/// With the seals' public keys alone. `copy` is the number that a person reads on the sheet, where it was given;
/// `fingerprint` as head office keeps it, or "". Faults file.*, ledger.corrupt, ledger.foreign (another fingerprint).
[[nodiscard]] Result<ProofReport> check_pages_offline(const std::vector<PageRead>& pages, std::optional<int> copy,
                                                      const std::filesystem::path& seals,
                                                      const std::string& fingerprint);

class ProofDesk {
public:
    explicit ProofDesk(Rooms& rooms) : rooms_(rooms) {}
    /// With the ledger at hand: also that it holds the event, by its inclusion proof.
    [[nodiscard]] Result<ProofReport> check(const std::vector<PageRead>& pages, std::optional<int> copy);
    /// The file that check_pages_offline reads. Fault file.write.
    Result<void> export_seals(const std::filesystem::path& file);

private:
    Rooms& rooms_;
};

/// A file of ours that a password locks, opened in memory. Fault file.form (reason "locked").
[[nodiscard]] Result<Bytes> unlocked_pdf(const Bytes& file, const Secret& password);

}  // namespace jcic::desk
