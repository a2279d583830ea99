#pragma once
// Fills in a form with what the branch already knows: a matching authorisation, the officer's last case. It never
// replaces typed input.

#include "app/inquiry/form/form.h"

namespace jcic::inquiry {

/// An authorisation that the branch holds, with what its register and the trail say beside it.
struct Offered {
    domain::Authorisation authorisation;
    std::string subject_name;
    std::set<domain::Item> used;  ///< R-AU-5
    bool operator==(const Offered&) const = default;
};

/// Items that it carries today (R-AU-1, R-AU-5); none: nothing can lean on it. Where business and subject kind are
/// known, those of them that may be asked.
[[nodiscard]] std::set<domain::Item> carried(const Offered& offered, const Form& form, domain::RocDate today);

/// What of the authorisations offered a form can lean on.
struct Match {
    std::vector<std::size_t> usable;  ///< by place among the offered
    /// Where there is none: why not the one that was signed last; nullopt where none is held at all.
    std::optional<Fault> why_none;
};
[[nodiscard]] Match match(const std::vector<Offered>& offered, const Form& form, domain::RocDate today);

/// The form as it leans on that authorisation: reference, name, business, subject kind, items and the latest year whose
/// data are there (R-IT-6), each where it was empty or stands there from `taken`, an authorisation taken before. What
/// was taken now is `taken` afterwards.
[[nodiscard]] Form leaning_on(const Offered& offered, Form form, Form& taken, domain::RocDate today, int year_month);

/// The form without what still stands there as it was taken: it was about another subject.
[[nodiscard]] Form without(const Form& taken, Form form);

/// The latest tax year whose data are there: a year's come with that month of the next one, as the branch decided
/// (Policy::tax_year_month; R-IT-6).
[[nodiscard]] std::string latest_year(domain::RocDate today, int year_month);

/// What the form takes from an earlier case: nothing of whom it was about (R-PA-7).
struct LastCase {
    std::string case_number;
    std::string reason;
    std::set<domain::Item> items;
    std::optional<int> year;
};
[[nodiscard]] LastCase last_case(const Query& query);

/// 重複上一件: its case number, reason and items, with the year where one of them needs it; everything about the person
/// stays as it is.
[[nodiscard]] Form as_last_time(const LastCase& last, Form form);

}  // namespace jcic::inquiry
