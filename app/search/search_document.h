#pragma once
// The part of an event that is indexed: its words, and tags for what it is about.

#include <span>
#include <string>
#include <vector>

#include "app/domain/events/journal.h"
#include "app/search/look_up.h"

namespace jcic::ledger {

/// A value that one event gives its subject as a whole: the case, the person asked about, or the reason.
struct Saying {
    std::string subject;
    std::string tag;
    bool of_later_events = false;  ///< also applies to the subject's later events: person and case do
};

struct SearchDocument {
    std::string text;  ///< words and tags, each in a line: input of `cut`
    std::vector<Saying> sayings;
};

/// Contains only what the session can decrypt: plain fields always, personal ones with the records key. Fields kept
/// apart, the signed page (which repeats the other fields), digests and keys are left out.
[[nodiscard]] SearchDocument document_of(const domain::Recorded& event, std::span<const Saying> inherited);

/// The tag of such a value.
[[nodiscard]] std::string tag_of(IndexedText what, std::string_view value);

/// FTS5's match expression; "" if only the time limits.
[[nodiscard]] std::string match_of(const LookUp& look_up);
/// Matches the documents of events that have a value under this key.
[[nodiscard]] std::string match_of_key(std::string_view key);

}  // namespace jcic::ledger
