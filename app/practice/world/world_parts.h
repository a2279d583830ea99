#pragma once
// The parts that make_world() combines; only for this room's world_*.cpp.

#include "app/practice/world/world.h"

namespace jcic::practice::parts {

/// Parses an invented constant; tests ensure that every one is valid.
template <class T>
[[nodiscard]] T sure(std::string_view text) {
    return T::parse(text).value();
}

[[nodiscard]] std::vector<Branch> branches();
[[nodiscard]] std::vector<Employee> people();
[[nodiscard]] std::vector<Applicant> applicants(domain::RocDate today);
[[nodiscard]] std::vector<domain::Authorisation> authorisations(domain::RocDate today);
[[nodiscard]] std::vector<ForeignSerial> foreign_serials();

/// The date `days` after (or, negative, before) another.
[[nodiscard]] domain::RocDate shifted(domain::RocDate day, int days);

using Rows = std::vector<domain::Record::Row>;
/// 300 income rows of a busy investor with a salary, rent and royalties; one unknown format code (R-IT-8).
[[nodiscard]] Rows three_hundred_incomes();
/// One salary and some interest.
[[nodiscard]] Rows plain_incomes(std::string_view employer_id, std::string_view employer, long long salary);
/// House, land, vehicle, investment and others (R-IT-9).
[[nodiscard]] Rows property_in_five_categories();
[[nodiscard]] Rows plain_property(std::string_view place);
/// Three insured units at once: several rows without an end date (R-IT-7).
[[nodiscard]] Rows three_employers(domain::RocDate today);
[[nodiscard]] Rows one_employer(domain::RocDate today, std::string_view employer, long long salary);

}  // namespace jcic::practice::parts
