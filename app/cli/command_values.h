#pragma once
// Value kinds that several commands share, with their choices; those of the domain come from the domain.

#include "app/cli/command.h"

namespace jcic::cli {

/// Folder in which the package installs documents, examples, and the windows' help.
inline constexpr std::string_view documents_folder = "/usr/share/doc/jcic-desk";

namespace choices {
[[nodiscard]] std::vector<std::string_view> languages();
[[nodiscard]] std::vector<std::string_view> shells();
[[nodiscard]] std::vector<std::string_view> businesses();
[[nodiscard]] std::vector<std::string_view> subject_kinds();
[[nodiscard]] std::vector<std::string_view> item_codes();
[[nodiscard]] std::vector<std::string_view> registers();
[[nodiscard]] std::vector<std::string_view> settings();
[[nodiscard]] std::vector<std::string_view> paper_numbers();
[[nodiscard]] std::vector<std::string_view> item_states();
}  // namespace choices

namespace takes {
inline constexpr ValueInfo nothing{"", ValueKind::none};
inline constexpr ValueInfo person{"CODE"};
inline constexpr ValueInfo descriptor{"N"};
inline constexpr ValueInfo file{"FILE", ValueKind::file};
inline constexpr ValueInfo file_or_pipe{"FILE|-", ValueKind::input};
inline constexpr ValueInfo file_or_error{"FILE|-", ValueKind::file};  ///< written to
inline constexpr ValueInfo folder{"DIR", ValueKind::folder};
inline constexpr ValueInfo language{"", ValueKind::one_of, choices::languages};
inline constexpr ValueInfo shell{"", ValueKind::one_of, choices::shells};
inline constexpr ValueInfo business{"", ValueKind::text, choices::businesses};
inline constexpr ValueInfo subject_kind{"", ValueKind::text, choices::subject_kinds};
inline constexpr ValueInfo item{"", ValueKind::text, choices::item_codes};
inline constexpr ValueInfo register_name{"NAME", ValueKind::one_of, choices::registers};
inline constexpr ValueInfo setting_name{"SETTING", ValueKind::one_of, choices::settings};
inline constexpr ValueInfo paper_number{"", ValueKind::one_of, choices::paper_numbers};
inline constexpr ValueInfo item_state{"", ValueKind::one_of, choices::item_states};
}  // namespace takes

/// Name of the value in a usage line: "FILE", "T50|T51|T52".
[[nodiscard]] std::string word_of(const ValueInfo& value);
[[nodiscard]] std::string joined(const std::vector<std::string_view>& words, std::string_view between);

}  // namespace jcic::cli
