#pragma once
// Checks the code on one page: its form, its origin and its signature.

#include "app/desk/printing/scan_desk.h"
#include "app/ledger/trail/public_keys.h"
#include "app/paper/proof/page_proof.h"

namespace jcic::desk {

struct CheckedPage {
    PageFinding finding;
    std::optional<paper::PageProof> proof;  ///< if its signature holds
};

/// `number` is the page's place in the file, from 1; `copy` the number read on the sheet, if given.
[[nodiscard]] CheckedPage check_code(const PageRead& page, std::size_t number, std::optional<int> copy,
                                     const ledger::PublicKeys& keys);

/// Whether the page's words match the commitment in its code.
[[nodiscard]] bool says_its_words(const CheckedPage& page, const std::string& words);
/// Adds the comparison as a finding. Only meaningful in a file signed as a whole: in any other file words may be
/// painted over, invisible, or guessed by a forger. Fault proof.values.
void compare_words(CheckedPage& page, std::size_t number, const std::string& words);

/// Returns what is wrong between valid pages: missing, doubled, out of order, of several copies. Fault proof.pages with
/// detail "reason": missing, rest (the last is), doubled, order, foreign; "pages" names them. For one picture, nothing
/// counts as missing.
[[nodiscard]] std::vector<Fault> order_of(const std::vector<CheckedPage>& pages, bool one_picture);

}  // namespace jcic::desk
