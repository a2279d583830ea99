#pragma once
// Every kind of page that leaves the desk, with the name of its file in resources/layouts/ and the names that its words
// may use.

#include <span>
#include <string_view>

#include "app/domain/items.h"

namespace jcic::paper {

enum class FormKind {
    record_t50,
    record_t51,
    record_t52,
    query_record_sheet,
    card_register,
    register_sheet,  ///< of any register: the caller passes its columns
    destruction_register,
    working_paper_1,
    working_paper_2,
    working_paper_3,
    working_paper_4,
    letter_card_lost,
    letter_card_damaged,
    letter_card_stopped,
    letter_card_returned,
    letter_incident_notice,
    letter_incident_subjects,
    form_card_change,
    form_workstation,
    form_person_change,
    case_cover,
};
inline constexpr std::size_t form_kind_count = 21;

struct FormInfo {
    FormKind kind;
    std::string_view file;  ///< without ".json"
    std::span<const std::string_view> values;
    std::span<const std::string_view> columns;  ///< in the order of the given rows
    bool stamped = false;  ///< needs the querier's stamp (R-PA-1) and every column: a record's page
};

[[nodiscard]] std::span<const FormInfo> all_forms();
[[nodiscard]] const FormInfo& info(FormKind kind);
[[nodiscard]] FormKind kind_of(domain::Item item);

}  // namespace jcic::paper
