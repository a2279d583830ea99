#pragma once
// The code on one page: whether it is one, whose, and whether it was signed.

#include "app/desk/printing/proof_report.h"
#include "app/ledger/trail/public_keys.h"
#include "app/paper/proof/page_proof.h"

namespace jcic::desk {

struct CheckedPage {
    PageFinding finding;
    std::optional<paper::PageProof> proof;  ///< of one whose signature holds
};

/// `number` is the page's place in the file, from 1; `copy` what a person reads on the sheet, where it was given.
[[nodiscard]] CheckedPage check_code(const PageRead& page, std::size_t number, std::optional<int> copy,
                                     const ledger::PublicKeys& keys);

/// Whether these words of the page are the ones that its code commits to.
[[nodiscard]] bool says_its_words(const CheckedPage& page, const std::string& words);
/// The same, as a finding. Only of a file that is signed as a whole do its words tell anything:
/// in any other they may be painted over, not be seen at all, or have been guessed by a copier. Fault proof.values.
void compare_words(CheckedPage& page, std::size_t number, const std::string& words);

/// What is wrong with pages that each are good: missing, doubled, out of order, of several copies. Fault proof.pages
/// with detail "reason": missing, rest (the last is), doubled, order, foreign; "pages" names them. Of one picture
/// nothing is missing.
[[nodiscard]] std::vector<Fault> order_of(const std::vector<CheckedPage>& pages, bool one_picture);

}  // namespace jcic::desk
