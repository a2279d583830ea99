#pragma once
// Points to note about a query that waits for approval, ranked, each with its facts. They are shown to the approver
// beside the page, and signed with it. Pure: the same query among the same others gives the same list.

#include "app/inquiry/checks/check.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// Heaviest first.
enum class Rank { danger, attention, note };
[[nodiscard]] Rank rank_of(Remark::Kind kind);
/// Remarks on the request's day (R-SE-6, R-SE-9): shown to who requests, not to the approver.
[[nodiscard]] bool is_of_the_request(Remark::Kind kind);
/// Whether no remark is heavier than a note: such queries may be signed together.
[[nodiscard]] bool only_notes(const std::vector<Remark>& remarks);
[[nodiscard]] const char* title_of(Rank rank);  ///< 危險, a word of registers

/// An officer's day is unusual with more queries than this (ours) and more than twice the usual.
inline constexpr int volume_least = 10;
/// Least number of days from which the usual is computed.
inline constexpr int usual_least_days = 5;
/// The usual covers this period: sixty office days (ours).
inline constexpr std::chrono::days usual_days{84};

/// The points to note, heaviest first; none if the query is not ours to read. As of its submission, but with the other
/// queries' later outcome: only those really requested of JCIC count.
[[nodiscard]] std::vector<Remark> standing_out(const QueryEntry& query, const Book& book,
                                               const domain::OfficeCalendar& calendar, const Surroundings& around,
                                               std::span<const std::string> templates);

/// A sentence of a remark, in Chinese (a word of registers), and the values of %1, %2 and so on.
struct Sentence {
    const char* text;
    std::vector<std::string> values;
};
[[nodiscard]] Sentence sentence_of(const Remark& remark);
/// Fills in one pass: a value that contains "%2" stays as it is.
[[nodiscard]] std::string filled(std::string_view text, const std::vector<std::string>& values);

/// The signed form: lines "危險\t…\n", in Chinese; "" for no remarks.
[[nodiscard]] std::string standing_out_text(const std::vector<Remark>& remarks);

/// field::outside_hours if the time is the only remark; "" otherwise (R-LO-8).
[[nodiscard]] std::string outside_alone(const std::vector<Remark>& remarks);

/// Whether only readers of the list of R-LO-8 may see it: the querier may not learn here who is on it.
[[nodiscard]] bool is_confidential(const Remark& remark);

}  // namespace jcic::inquiry
