#pragma once
// Result of checking a scan or file that claims to be pages of this desk: what was proven, by which means, and what a
// person still has to compare.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/domain/states.h"

namespace jcic::desk {

/// A page read from a scan or a file.
struct PageRead {
    std::vector<std::string> codes;
    std::optional<std::string> words;  ///< nullopt for a picture
    bool blank = false;                ///< the empty side of a sheet: neither ink nor words
};

/// A scan or a file as given.
struct FileRead {
    Digest digest{};                  ///< of its unchanged bytes
    std::optional<Digest> signed_by;  ///< digest of the certificate whose key signed all bytes (file_signature.h)
    bool one_picture = false;         ///< a picture of one page: the copy's other pages are not included
    std::vector<PageRead> pages;
    bool signature_broken = false;  ///< it claims a signature, but none over all bytes holds
};

/// What is proven of the file's contents. A code proves its own content, but not that it belongs to the page around it.
enum class Proven {
    nothing,     ///< not even all codes
    code_only,   ///< the codes are valid; everything around them, including a PDF's words, may be altered
    whole_file,  ///< every byte is as made by the desk
};

/// The content of a page's code and its faults.
struct PageFinding {
    bool blank = false;       ///< empty and not judged: a scanned blank back
    std::string institution;  ///< "" if no code is readable
    bool practice = false;
    std::uint64_t event = 0;
    int copy = 0;
    int page = 0;
    bool last = false;
    std::uint64_t epoch = 0;
    bool signature_holds = false;
    bool words_compared = false;
    bool event_compared = false;
    std::vector<Fault> faults;
};

/// The ledger's data of the copy, to be compared with the sheet by a person.
struct CopyInLedger {
    std::string query;        ///< "" if this session may not see cases
    std::string case_number;  ///< likewise
    std::string item;         ///< "T50"
    std::string person;       ///< name and number of the subject; "" if this session may not read them
    int number = 0;
    int pages = 0;
    std::optional<domain::CopyState> state;  ///< nullopt: no such copy
    bool left_as_file = false;               ///< it was exported
    bool this_file = false;                  ///< and these very bytes were printed or exported
    std::string own_card{};                  ///< a person's card that signed this file; "" if the desk did
};

struct ProofReport {
    std::string fingerprint;  ///< of the ledger's first key: to be compared with head office's record
    bool key_known = false;   ///< it was compared, or the ledger is available
    Proven proven = Proven::nothing;
    std::string by;         ///< of the whole file: "digest" or "signature"
    std::string signed_by;  ///< fingerprint of the certificate that signed the whole file, any owner's; or ""
    std::optional<CopyInLedger> copy;
    std::vector<Fault> faults;  ///< of the pages together
    std::vector<PageFinding> pages;

    /// Whether nothing is left for a person to compare.
    [[nodiscard]] bool success() const;
};

}  // namespace jcic::desk
