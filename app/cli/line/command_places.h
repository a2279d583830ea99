#pragma once
// What stands at the places of commands: a third of their table (command_table.cpp).

#include "app/cli/command_values.h"

namespace jcic::cli {

inline constexpr ValueInfo one_id[]{{"VALUE"}};
inline constexpr ValueInfo one_count[]{{"N"}};
inline constexpr ValueInfo one_card[]{{"NUMBER"}};
inline constexpr ValueInfo one_file[]{takes::file};
inline constexpr ValueInfo one_query[]{{"QUERY"}};
inline constexpr ValueInfo query_and_item[]{{"QUERY"}, takes::item};
inline constexpr ValueInfo one_copy[]{{"QUERY"}, takes::item, {"COPY"}};
inline constexpr ValueInfo one_case[]{{"QUERY|CASE"}};
inline constexpr ValueInfo one_row[]{{"ROW"}};
inline constexpr ValueInfo row_and_file[]{{"ROW"}, takes::file};
inline constexpr ValueInfo one_register[]{takes::register_name};
inline constexpr ValueInfo register_and_row[]{takes::register_name, {"ROW"}};
inline constexpr ValueInfo register_and_step[]{takes::register_name, {"STEP"}};
inline constexpr ValueInfo register_and_file[]{takes::register_name, takes::file};
inline constexpr ValueInfo register_step_and_file[]{takes::register_name, {"STEP"}, takes::file};
inline constexpr ValueInfo register_attachment[]{takes::register_name, {"ROW"}, {"FIELD"}, takes::file};
inline constexpr ValueInfo one_setting[]{takes::setting_name};
inline constexpr ValueInfo setting_and_value[]{takes::setting_name, {"VALUE"}};
inline constexpr ValueInfo one_month[]{{"MONTH"}};
inline constexpr ValueInfo month_and_file[]{{"MONTH"}, takes::file};
inline constexpr ValueInfo event_and_file[]{{"N"}, takes::file};
inline constexpr ValueInfo one_person[]{takes::person};
inline constexpr ValueInfo two_persons[]{takes::person, takes::person};
inline constexpr ValueInfo one_shell[]{takes::shell};
inline constexpr ValueInfo one_paper[]{takes::paper_number};
inline constexpr ValueInfo one_half[]{{"YYYHn"}};
inline constexpr ValueInfo one_folder[]{takes::folder};

}  // namespace jcic::cli
