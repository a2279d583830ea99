#pragma once
// What of an event goes into the index: its words, and tags for what it is about.

#include <span>
#include <string>
#include <vector>

#include "app/domain/events/journal.h"
#include "app/ledger/store/look_up.h"

namespace jcic::ledger {

/// What one event says of its subject as a whole: the case, who is asked about, and why. `key` is the value's, where it
/// is personal, so that erasing takes it out everywhere.
struct Saying {
    std::string subject;
    std::string tag;
    std::string key;
    bool of_later_events = false;  ///< who is asked about, and the case, stand for all that is written of it later
};

struct SearchDocument {
    std::string text;  ///< words and tags, parted by spaces: what `cut` reads
    std::vector<Saying> sayings;
};

/// Only what the session could open is in it: plain fields always, personal ones with the records key. Fields kept
/// apart, and the signed page (which repeats the other fields), are left out; so are digests and keys.
[[nodiscard]] SearchDocument document_of(const domain::Recorded& event, std::span<const Saying> inherited);

/// As a saying's tag has it.
[[nodiscard]] std::string tag_of(Said what, std::string_view value);

/// FTS5's match expression; "" where only the time limits.
[[nodiscard]] std::string match_of(const LookUp& look_up);
/// Matches the documents in which a value under this key stands.
[[nodiscard]] std::string match_of_key(std::string_view key);

}  // namespace jcic::ledger
