#pragma once
// Points to note about a query that waits for approval, ranked, each with its facts. They are shown to the approver
// beside the page, and signed with it. Pure: the same query among the same others gives the same list.

#include "app/inquiry/checks/check.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// Heaviest first.
enum class Rank { danger, attention, note };
[[nodiscard]] Rank rank_of(Remark::Kind kind);
/// What the request will meet on its day (R-SE-6, R-SE-9): said to who requests, and nothing for the approver.
[[nodiscard]] bool is_of_the_request(Remark::Kind kind);
/// Nothing heavier than a note stands out: such queries may be signed together.
[[nodiscard]] bool only_notes(const std::vector<Remark>& remarks);
[[nodiscard]] const char* title_of(Rank rank);  ///< 危險, a word of registers

/// An officer's day stands out from more than this many queries on (ours), and more than twice the usual.
inline constexpr int volume_least = 10;
/// And only where so many days give a usual.
inline constexpr int usual_least_days = 5;
/// So far back the usual is taken from: sixty office days (ours).
inline constexpr std::chrono::days usual_days{84};

/// The heaviest first; nothing where the query is not ours to read. As of its submission, but for what became of the
/// others since: those that count were really requested of JCIC.
[[nodiscard]] std::vector<Remark> standing_out(const QueryEntry& query, const Book& book,
                                               const domain::OfficeCalendar& calendar, const Surroundings& around,
                                               std::span<const std::string> templates);

/// A sentence of a remark, in Chinese (a word of registers), and what stands in the place of %1, %2 and so on.
struct Sentence {
    const char* text;
    std::vector<std::string> values;
};
[[nodiscard]] Sentence sentence_of(const Remark& remark);
/// In one pass: a value that says "%2" stays as it is.
[[nodiscard]] std::string filled(std::string_view text, const std::vector<std::string>& values);

/// As it is signed: lines "危險\t…\n", in Chinese; "" where nothing stands out.
[[nodiscard]] std::string standing_out_text(const std::vector<Remark>& remarks);

/// Where nothing but its time stands out: field::outside_hours; "" otherwise (R-LO-8).
[[nodiscard]] std::string outside_alone(const std::vector<Remark>& remarks);

/// What only those may know who read the list of R-LO-8: who asks may not learn here who is on it.
[[nodiscard]] bool is_confidential(const Remark& remark);

}  // namespace jcic::inquiry
