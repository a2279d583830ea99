#pragma once
// What an event says, in words: its action, its subject, its plain fields, each as the catalogue titles it
// (app/domain/catalogue). "query.submitted" is 送出核准.

#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::ui {

/// An action that is not in the catalogue is shown as it stands.
[[nodiscard]] QString action_text(std::string_view action);
/// The actions in whose words the text stands.
[[nodiscard]] std::vector<std::string> actions_saying(const QString& text);
/// "card:0129999-03" is 晶片卡 0129999-03; a register, and its row, is called as the register. Another kind is shown as
/// it stands.
[[nodiscard]] QString subject_text(std::string_view subject);
/// What a destroyed key opened: "record:0a1b:T52" is T52 的資料（查詢 0a1b）.
[[nodiscard]] QString key_text(const std::string& key);
/// "項目 T52 · 編號 1", of an event of that action about that subject; the program's own names in words. A field that
/// is not its own is shown as it stands.
[[nodiscard]] QString fields_text(std::string_view action, std::string_view subject, const std::vector<Detail>& fields);

}  // namespace jcic::ui
