#pragma once
// The ledger's actions in words: "query.submitted" is 送出. The vocabulary is in docs/architecture.md.

#include <QString>
#include <string>
#include <string_view>
#include <vector>

namespace jcic::ui {

/// An action that is not in the table is shown as it stands.
[[nodiscard]] QString action_text(std::string_view action);
/// The actions in whose words the text stands.
[[nodiscard]] std::vector<std::string> actions_saying(const QString& text);

}  // namespace jcic::ui
