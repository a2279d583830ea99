#pragma once
// The new-query form as typed, and the rules' verdict on it while it is typed (R-EL, R-AU, R-IT-6, R-DU-6, R-SE-6).

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/domain/authorisation.h"
#include "app/domain/eligibility.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/office_calendar.h"

namespace jcic::inquiry {

/// As typed; nothing is validated yet. Saved as an encrypted draft when the seat is left.
struct Form {
    std::string subject_id;
    std::string subject_name;
    std::optional<domain::Business> business;
    std::optional<domain::SubjectKind> subject_kind;
    std::string borrower_id;  ///< R-EL-8: a person's ID number or an enterprise's 統一編號
    std::string borrower_name;
    std::string borrower_checked;  ///< set if a 統一編號 was looked up that passes no check
    std::string case_number;       ///< 案號
    std::string reason;            ///< 事由
    std::string authorisation;     ///< reference of its authorisation
    std::set<domain::Item> items;
    std::string year;  ///< 調閱年度, ROC (R-IT-6)

    bool operator==(const Form&) const = default;
    [[nodiscard]] Bytes pack() const;
    [[nodiscard]] static Result<Form> unpack(ByteView bytes);
};

enum class Field {
    subject_id,
    subject_name,
    business,
    subject_kind,
    borrower_id,
    borrower_name,
    borrower_checked,
    case_number,
    reason,
    authorisation,
    items,
    year
};

/// The borrower of a guarantor's or responsible person's loan (R-EL-2, R-EL-8).
struct Borrower {
    std::variant<domain::PersonalId, domain::BusinessNumber> id;
    std::string name;
    std::string checked{};  ///< where its 統一編號 was looked up if it passes no check; "" otherwise
    [[nodiscard]] const std::string& id_text() const;
    bool operator==(const Borrower&) const = default;
};

/// A form that breaks no rule; only this can be submitted.
struct Query {
    domain::PersonalId subject;
    std::string subject_name;
    domain::Business business;
    domain::SubjectKind subject_kind;
    std::optional<Borrower> borrower;
    std::string case_number;
    std::string reason;
    domain::Authorisation authorisation;
    std::map<domain::Item, FaultCode> items;  ///< each with the rule that allows it
    std::optional<int> year;
    bool operator==(const Query&) const = default;
};

/// A point to note for the approver, and for the officer before submitting: listed and unusual_volume are for the
/// approver only (standing_out.h), holding_over_days_off, under_maintenance and unprinted for the officer.
struct Remark {
    enum class Kind {
        asked_before,
        outside_office_hours,
        reason_copied,
        holding_over_days_off,
        under_maintenance,
        listed,
        unusual_volume,
        over_threshold,
        other_case,
        unprinted,
        other_name,
        unchecked_number,
        other_number,
        form_of_others,
        form_again,
        two_names,
        subject_state
    } kind;
    /// asked_before: on, days, person, case, item ("T50、T52"); outside_office_hours: at, why
    /// (field::outside_hours), hours (of that day; "" for none); reason_copied: case;
    /// holding: item, ends, off-from, off-to, fetch-by; under_maintenance: item ("T50、T51"), from, until (as shown),
    /// source; listed: kind, name, from; unusual_volume: person, number, usual, days; over_threshold: number, told;
    /// other_case: case, person, item; unprinted: characters; other_name: form (the name on the authorisation);
    /// unchecked_number: number, checked; other_number: numbers; form_of_others, form_again: references; two_names:
    /// other (the name), authorisation or case; subject_state: kind, since, acts. With a person comes the name, if
    /// known.
    std::vector<Detail> details;
    bool operator==(const Remark&) const = default;
};
/// Other desks are sent kinds by their numbers: a new one is the last.
inline constexpr auto last_remark = Remark::Kind::subject_state;

struct Verdict {
    std::map<Field, Fault> faults;                    ///< the first fault of a field; empty fields are input.missing
    std::map<domain::Item, Result<FaultCode>> items;  ///< for every item: the allowing rule, or why not
    std::vector<Remark> remarks;
    std::optional<Query> query;  ///< set if there is no fault
};

}  // namespace jcic::inquiry
