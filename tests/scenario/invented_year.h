#pragma once
// A whole invented year of a branch as a table, and what is counted from the table alone: by the calendar of <chrono>
// and by sums, with nothing of the program that lives through it. Twelve whole months after the founding.

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace jcic::scenario {

enum class What {
    asked,      ///< entered, approved, requested
    refused,    ///< the supervisor refuses all of it
    withdrawn,  ///< by who entered it
    stopped,    ///< not even submitted: queries are stopped
    newcomer,
    leaver,
    envelope,  ///< the card's password comes from JCIC, and is handed on
    device,
    card_lost,
    card_found,
    yearly_round,  ///< what a branch counts, checks and keeps besides
    leak,
    leak_over,
    imposed,  ///< a letter of JCIC's stops a person's queries
    lifted,
    deleted,  ///< the T52 of the year's first query
    subject_asks,
    audit,
    need,
    remedied,  ///< what the wrong Z52 led to
    finding_closed,
    self_check
};

struct Happening {
    int month;  ///< of the year, from 0
    int day;
    What what;
    std::string_view who{};
    int subject = 0;  ///< an invented person's number
    std::string_view items{};
    bool fetched = false;
    bool on_sunday = false;  ///< the next one: a day off
};

inline constexpr std::string_view all_items_text = "T50,T51,T52";
inline constexpr int wrong_z52 = 3;     ///< JCIC's list of this month differs in three ways
inline constexpr int not_in_order = 5;  ///< one drawn record of this month does not conform

inline constexpr std::array year_of_happenings{
    Happening{0, 3, What::envelope}, Happening{0, 4, What::device},
    Happening{0, 6, What::asked, "L03", 1, all_items_text, true},
    Happening{0, 13, What::asked, "L04", 2, "T50,T51", true}, Happening{0, 24, What::asked, "L03", 3, "T52", true},
    Happening{1, 5, What::asked, "L03", 1, "T50", true},  // asked before
    Happening{1, 9, What::asked, "L04", 4, all_items_text}, Happening{1, 14, What::refused, "L03", 5, all_items_text},
    Happening{1, 20, What::deleted, "L03"}, Happening{2, 3, What::newcomer},
    Happening{2, 10, What::withdrawn, "N77", 6, "T50"}, Happening{2, 17, What::asked, "L04", 7, "T51,T52"},
    Happening{2, 22, What::asked, "L03", 8, "T52", true, true},
    Happening{3, 4, What::asked, "L03", 9, all_items_text, true}, Happening{3, 5, What::asked, "L04", 10, "T50,T51"},
    Happening{4, 8, What::card_lost}, Happening{4, 12, What::card_found},
    Happening{4, 13, What::yearly_round},  // the card is in custody
    Happening{4, 15, What::asked, "L03", 11, "T50"}, Happening{4, 20, What::leaver},
    Happening{4, 24, What::remedied, "L03"}, Happening{4, 26, What::finding_closed},
    // More than are drawn, and all of them stand out.
    Happening{5, 1, What::asked, "L03", 12, all_items_text, true, true},
    Happening{5, 8, What::asked, "L04", 13, all_items_text, false, true},
    Happening{5, 15, What::asked, "L03", 14, all_items_text, false, true},
    Happening{5, 22, What::asked, "L04", 15, all_items_text, false, true}, Happening{5, 28, What::audit},
    Happening{6, 6, What::asked, "L03", 16, "T50", true}, Happening{6, 20, What::leak, "L03"},
    Happening{6, 21, What::stopped, "L04", 17, "T51"}, Happening{6, 27, What::leak_over},
    Happening{7, 10, What::need},  // a month without a query
    Happening{8, 5, What::asked, "L04", 18, "T52", true}, Happening{8, 10, What::imposed, "L04"},
    Happening{8, 12, What::stopped, "L04", 19, "T52"},
    Happening{8, 12, What::asked, "L03", 20, "T50,T51"},  // others go on
    Happening{8, 20, What::lifted}, Happening{8, 21, What::asked, "L04", 19, "T52"},
    Happening{9, 7, What::asked, "L03", 21, all_items_text, true}, Happening{9, 15, What::subject_asks, "L03", 21},
    Happening{10, 9, What::asked, "L04", 22, "T50,T52"}, Happening{11, 6, What::asked, "L03", 1, all_items_text},
    Happening{11, 20, What::audit}, Happening{11, 24, What::self_check}};

inline constexpr int months_of_year = 12;

[[nodiscard]] inline std::size_t items_of(const Happening& one) {
    return one.items.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(one.items, ',')) + 1;
}
/// An authorisation was entered for it.
[[nodiscard]] inline bool authorised(const Happening& one) {
    return one.what == What::asked || one.what == What::refused || one.what == What::withdrawn ||
           one.what == What::stopped;
}
[[nodiscard]] inline bool submitted(const Happening& one) {
    return authorised(one) && one.what != What::stopped;
}

/// Counted from the table; `founding` is the civil day on which the branch began.
class IndependentCount {
public:
    using Day = std::chrono::sys_days;
    struct Sheet {
        Day monday;
        std::string querier;  ///< "": nobody asked in that week
        auto operator<=>(const Sheet&) const = default;
    };

    explicit IndependentCount(Day founding) : founding_(founding) {}

    /// 0: the first; 12 is the month after the year.
    [[nodiscard]] Day first_of(int month) const {
        const std::chrono::year_month_day day{founding_};
        return Day{(day.year() / day.month() + std::chrono::months{month + 1}) / 1};
    }
    [[nodiscard]] Day last_day() const { return first_of(months_of_year) - std::chrono::days{1}; }
    [[nodiscard]] Day day_of(const Happening& one) const {
        const auto day = first_of(one.month) + std::chrono::days{one.day - 1};
        if (!one.on_sunday) return day;
        return day + (std::chrono::Sunday - std::chrono::weekday{day});
    }
    [[nodiscard]] static Day monday_of(Day day) { return day - (std::chrono::weekday{day} - std::chrono::Monday); }

    /// Items that went to JCIC.
    [[nodiscard]] static std::size_t requested(int month) {
        std::size_t out = 0;
        for (const auto& one : year_of_happenings)
            if (one.what == What::asked && one.month == month) out += items_of(one);
        return out;
    }
    [[nodiscard]] static std::size_t requested() {
        std::size_t out = 0;
        for (int month = 0; month < months_of_year; ++month) out += requested(month);
        return out;
    }
    /// R-LO-3 in its own words: at least 2 per cent and no fewer than ten; all, where there are fewer.
    [[nodiscard]] static std::size_t sampled(int month) {
        const auto all = requested(month);
        return all < 10 ? all : std::max<std::size_t>(10, (all * 2 + 99) / 100);
    }
    /// Drawn besides: what stands out and was not drawn. Where not all are drawn, all were asked on a Sunday.
    [[nodiscard]] static std::size_t extra(int month) { return requested(month) - sampled(month); }
    [[nodiscard]] static std::size_t happenings(What what) {
        return static_cast<std::size_t>(std::ranges::count(year_of_happenings, what, &Happening::what));
    }
    [[nodiscard]] static std::size_t authorisations() {
        return static_cast<std::size_t>(std::ranges::count_if(year_of_happenings, authorised));
    }
    [[nodiscard]] static std::size_t submitted_queries() {
        return static_cast<std::size_t>(std::ranges::count_if(year_of_happenings, submitted));
    }
    [[nodiscard]] static std::size_t items_submitted() {
        std::size_t out = 0;
        for (const auto& one : year_of_happenings)
            if (submitted(one)) out += items_of(one);
        return out;
    }

    /// What that person's queries came to before the happening.
    struct OfPerson {
        std::size_t queries = 0;
        std::size_t records = 0;
        std::set<int> subjects{};
    };
    [[nodiscard]] static OfPerson before(const Happening& end, std::string_view person) {
        OfPerson out;
        for (const auto& one : year_of_happenings) {
            if (std::pair{one.month, one.day} >= std::pair{end.month, end.day}) break;
            if (!submitted(one) || one.who != person) continue;
            ++out.queries;
            out.subjects.insert(one.subject);
            if (one.fetched) out.records += items_of(one);
        }
        return out;
    }
    /// Items that were submitted about the subject before it.
    [[nodiscard]] static std::size_t about(int subject, const Happening& end) {
        std::size_t out = 0;
        for (const auto& one : year_of_happenings) {
            if (std::pair{one.month, one.day} >= std::pair{end.month, end.day}) break;
            if (submitted(one) && one.subject == subject) out += items_of(one);
        }
        return out;
    }

    /// R-LO-2: for each week that is over on that day, one sheet a querier with its lines, or an empty one.
    [[nodiscard]] std::map<Sheet, std::size_t> sheets(Day today) const {
        std::map<Sheet, std::size_t> out;
        for (const auto& one : year_of_happenings)
            if (one.what == What::asked && monday_of(day_of(one)) + std::chrono::days{7} <= today)
                out[{monday_of(day_of(one)), std::string(one.who)}] += items_of(one);
        std::set<Day> weeks;
        for (const auto& [sheet, lines] : out) weeks.insert(sheet.monday);
        for (auto monday = monday_of(founding_); monday + std::chrono::days{7} <= today; monday += std::chrono::days{7})
            if (!weeks.contains(monday)) out[{monday, ""}] = 0;
        return out;
    }

private:
    Day founding_;
};

}  // namespace jcic::scenario
