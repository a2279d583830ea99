#pragma once
// What of an event goes into the index: its words, and tags for what it is about.

#include <span>
#include <string>
#include <vector>

#include "app/domain/journal.h"
#include "app/ledger/store/look_up.h"

namespace jcic::ledger {

/// What one event about a subject says for all later ones: the case, and who is asked about. `key` is the value's,
/// where it is personal, so that erasing takes it out everywhere.
struct Inherited {
    std::string subject;
    std::string tag;
    std::string key;
};

struct SearchDocument {
    std::string text;  ///< words and tags, parted by spaces: what `cut` reads
    std::vector<Inherited> passed_on;
};

/// Only what the session could open is in it: plain fields always, personal ones with the records key. Fields kept
/// apart, and the signed page (which repeats the other fields), are left out; so are digests and keys.
[[nodiscard]] SearchDocument document_of(const domain::Recorded& event, std::span<const Inherited> inherited);

/// FTS5's match expression; "" where only the time limits.
[[nodiscard]] std::string match_of(const LookUp& look_up);
/// Matches the documents in which a value under this key stands.
[[nodiscard]] std::string match_of_key(std::string_view key);

}  // namespace jcic::ledger
