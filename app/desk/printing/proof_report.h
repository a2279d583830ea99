#pragma once
// What is said of a scan or a file that claims to be pages of ours: how much of it was proven, by what, and what is
// left to a person's eye.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/domain/states.h"

namespace jcic::desk {

/// A page as it was read from a scan or a file.
struct PageRead {
    std::vector<std::string> codes;
    std::optional<std::string> words;  ///< nullopt for a picture
    bool blank = false;                ///< the empty side of a leaf: neither ink nor words
};

/// A scan or a file as it was handed in.
struct FileRead {
    Digest digest{};                  ///< of its bytes, as they are
    std::optional<Digest> signed_by;  ///< of the certificate whose key signed all of them (file_signature.h)
    bool one_picture = false;         ///< a picture of one page: what else belongs to the copy lies elsewhere
    std::vector<PageRead> pages;
    bool signature_broken = false;  ///< it says that it was signed, and no signature over all of it holds
};

/// Of the file's contents. What a code says is proven by itself; that it stands on its own page is not.
enum class Proven {
    nothing,     ///< not even the codes, or not all of them
    code_only,   ///< the codes are ours. What stands around them, words of a PDF too, may be anything
    whole_file,  ///< every byte is as the desk made it
};

/// What a page's code says, and what is wrong with it.
struct PageFinding {
    bool blank = false;       ///< nothing stands on it, and nothing is asked of it: a back that was scanned too
    std::string institution;  ///< "" where no code could be read
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

/// What the ledger says of the copy: for a person to compare with the sheet.
struct CopyInLedger {
    std::string query;        ///< "" where cases are not this session's to see
    std::string case_number;  ///< the same
    std::string item;         ///< "T50"
    std::string person;       ///< name and number of the subject; "" where they are not this session's to read
    int number = 0;
    int pages = 0;
    std::optional<domain::CopyState> state;  ///< nullopt: there is no such copy
    bool left_as_file = false;               ///< it was exported
    bool this_file = false;                  ///< and these very bytes were printed or exported
    std::string own_card{};                  ///< of a person, which signed this file; "" where the desk did
};

struct ProofReport {
    std::string fingerprint;  ///< of the ledger's first key: to be compared with what head office was told
    bool key_known = false;   ///< it was, or the ledger is at hand
    Proven proven = Proven::nothing;
    std::string by;         ///< of the whole file: "digest" or "signature"
    std::string signed_by;  ///< fingerprint of the certificate that signed the whole file, whoever's it is; or ""
    std::optional<CopyInLedger> copy;
    std::vector<Fault> faults;  ///< of the pages together
    std::vector<PageFinding> pages;

    /// Nothing is left to a person's eye.
    [[nodiscard]] bool success() const;
};

}  // namespace jcic::desk
