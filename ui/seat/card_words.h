#pragma once
// Texts about a card from the registers; "" if unknown.

#include <QString>
#include <map>

#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

/// "本日 09:12" for today, else with its day.
[[nodiscard]] QString moment_text(UtcTime at, UtcTime now);
/// Tries left, as read when the card was last in this reader.
struct TriesRead {
    int left = 0;
    UtcTime at{};
};
using TriesByCard = std::map<std::string, TriesRead>;
/// The password's remaining tries as read now or last time, and in this loan the wrong entries and those with an
/// unknown outcome; if never read here, a request to insert the card.
[[nodiscard]] QString tries_text(const desk::CardRow& card, const desk::CardView& in_reader, const TriesByCard& last,
                                 UtcTime now);
/// Why the card in the reader cannot be unblocked here; "" if it can.
[[nodiscard]] QString why_not_unblocked(const desk::CardView& in_reader);
/// Instructions for a blocked card.
[[nodiscard]] QString locked_text(const desk::CardView& in_reader);
/// Custodian and state of the card's password, from the register of envelopes.
[[nodiscard]] QString keeper_text(const desk::RegisterView& letters, const std::string& card);
/// Date of the last count by two persons.
[[nodiscard]] QString counted_text(const desk::RowView& row, UtcTime now);
/// The first obligation of the register's row.
[[nodiscard]] QString owed_text(const desk::RowView& row);

/// The cases that wait for the card; "" if none.
[[nodiscard]] QString proposed_purpose(const std::vector<desk::CaseRow>& cases);

}  // namespace jcic::ui
