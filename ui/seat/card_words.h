#pragma once
// What registers say of a card, in words; "" where they say nothing.

#include <QString>
#include <map>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// "本日 09:12" of today, else with its day.
[[nodiscard]] QString moment_text(UtcTime at, UtcTime now);
/// What a card said of its password's tries while it was in the reader here.
struct TriesRead {
    int left = 0;
    UtcTime at{};
};
using TriesByCard = std::map<std::string, TriesRead>;
/// How many tries its password has, as the card says now or said last, and what was typed wrongly in this loan; where
/// it was never read here, that it is to be put in.
[[nodiscard]] QString tries_text(const desk::CardRow& card, const desk::CardView& in_reader, const TriesByCard& last,
                                 UtcTime now);
/// Why the card in the reader is not unblocked here; "" where it can be.
[[nodiscard]] QString why_not_unblocked(const desk::CardView& in_reader);
/// What is to be done with it, being locked.
[[nodiscard]] QString locked_text(const desk::CardView& in_reader);
/// Who keeps the card's password, and how that stands, of the register of envelopes.
[[nodiscard]] QString keeper_text(const desk::RegisterView& letters, const std::string& card);
/// When two persons counted it last.
[[nodiscard]] QString counted_text(const desk::RowView& row, UtcTime now);
/// What its register owes first.
[[nodiscard]] QString owed_text(const desk::RowView& row);

/// The cases that wait for the card; "" for none.
[[nodiscard]] QString proposed_purpose(const std::vector<desk::CaseRow>& cases);

}  // namespace jcic::ui
