#pragma once
// The register of incidents (R-LO-6), for other code: which letters report one, and which stops it caused.

#include <optional>
#include <string>
#include <string_view>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Of the registers of letters and of stops: the row of the incident concerned.
inline constexpr std::string_view incident_field = "incident";
/// Of the register of letters: the information for subjects, written when the letter is begun.
inline constexpr std::string_view subject_facts_field = "subject-facts";
inline constexpr std::string_view subject_measures_field = "subject-measures";

/// Recipient of a letter about an incident.
enum class Notice { jcic, agency, fsc, head_office, subjects };
/// From the letter's kind ("incident-fsc"); nullopt for a letter about something else.
[[nodiscard]] std::optional<Notice> notice_of(std::string_view kind);

/// Whether the value of `incident_field` is an incident that is not closed. Fault input.form, reason "unknown" or
/// "incident-closed".
[[nodiscard]] Result<void> names_an_incident(const StepInput& taking);
/// The first row of the register of stops that names the incident and is neither lifted nor over by that day; also one
/// that begins later.
[[nodiscard]] std::optional<std::string> stopped_because_of(const Rows& rows, std::string_view incident, RocDate day);

}  // namespace jcic::domain::registers
