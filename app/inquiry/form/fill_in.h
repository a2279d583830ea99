#pragma once
// Fills in a form with what the branch already knows: a matching authorisation, the officer's last case. It never
// replaces typed input.

#include "app/inquiry/form/form.h"

namespace jcic::inquiry {

/// An authorisation that the branch has, with data from its register and the trail.
struct Offered {
    domain::Authorisation authorisation;
    std::string subject_name;
    std::set<domain::Item> used;  ///< R-AU-5
    bool operator==(const Offered&) const = default;
};

/// Items that can be requested on it today (R-AU-1, R-AU-5), limited to those allowed for the form's business and
/// subject kind if known; empty if none.
[[nodiscard]] std::set<domain::Item> carried(const Offered& offered, const Form& form, domain::RocDate today);

/// Which of the authorisations offered fit the form.
struct Match {
    std::vector<std::size_t> usable;  ///< indices among the offered
    /// If none is usable: why the one signed last is not; nullopt if the branch has none at all.
    std::optional<Fault> why_none;
};
[[nodiscard]] Match match(const std::vector<Offered>& offered, const Form& form, domain::RocDate today);

/// The form filled in from that authorisation: reference, name, business, subject kind, items and the latest year with
/// data (R-IT-6). Fills empty fields and those that still have the values in `taken`, from an earlier authorisation.
/// Updates `taken`.
[[nodiscard]] Form leaning_on(const Offered& offered, Form form, Form& taken, domain::RocDate today, int year_month);

/// The form without values unchanged since they were taken: they concern another subject.
[[nodiscard]] Form without(const Form& taken, Form form);

/// The latest tax year with data: a year's data appear in that month of the next year, as the branch decided
/// (Policy::tax_year_month; R-IT-6).
[[nodiscard]] std::string latest_year(domain::RocDate today, int year_month);

/// Values that the form copies from an earlier case: nothing about its subject (R-PA-7).
struct LastCase {
    std::string case_number;
    std::string reason;
    std::set<domain::Item> items;
    std::optional<int> year;
};
[[nodiscard]] LastCase last_case(const Query& query);

/// 重複上一件: its case number, reason and items, and the year if an item needs it; fields about the person stay
/// unchanged.
[[nodiscard]] Form as_last_time(const LastCase& last, Form form);

}  // namespace jcic::inquiry
