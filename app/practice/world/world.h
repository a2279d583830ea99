#pragma once
// The practice world: a fictitious branch, its people, applicants, their authorisations and the agencies' data about
// them. Every name and number is made up; ID numbers and 統一編號 pass their checksums. Always the same for the same
// day.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/authorisation.h"
#include "app/domain/duties.h"
#include "app/domain/record.h"

namespace jcic::practice {

struct Branch {
    domain::InstitutionCode code;
    std::string institution;  ///< 範例商業銀行
    std::string name;         ///< 松江分行
};

/// One of the eight people of the branch.
struct Employee {
    domain::PersonId code;  ///< "L03"
    std::string name;
    std::string title;
    std::set<domain::Duty> duties;
    domain::RocDate from;
};

/// Suggested values for a query about an applicant.
struct Suggestion {
    domain::Business business;
    domain::SubjectKind subject_kind;
    std::string borrower_id;  ///< for a guarantor or responsible person, else ""
    std::string borrower_name;
    std::string case_number;
    std::string reason;
    std::string authorisation;  ///< reference of a fitting one
};

struct Applicant {
    domain::PersonalId id;
    std::string name;
    Suggestion suggestion;
    std::string tells;  ///< what the example shows: "300 筆所得"
    std::map<domain::Item, domain::Record> records;
};

/// A serial number that the branch obtained by another way than the card, for R-SE-4.
struct ForeignSerial {
    domain::SerialNumber serial;
    domain::Item item;
    domain::PersonalId subject;
    char way;  ///< 'Q'
};

struct World {
    std::vector<Branch> branches;  ///< the desk's own first; another branch of it; another institution's
    std::string card_number;       ///< "0129999-03"
    std::vector<Employee> people;  ///< all of the desk's own branch
    std::vector<Applicant> applicants;
    std::vector<domain::Authorisation> authorisations;
    std::vector<ForeignSerial> foreign_serials;

    [[nodiscard]] const Branch& own_branch() const { return branches.front(); }
    [[nodiscard]] const Applicant* applicant(std::string_view id) const;
    [[nodiscard]] const domain::Authorisation* authorisation(std::string_view reference) const;
};

/// Authorisations are dated around `today`, so that some are valid and some have expired on it.
[[nodiscard]] World make_world(domain::RocDate today);

}  // namespace jcic::practice
