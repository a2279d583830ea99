#pragma once
// State of the ledger on one line.

#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/printing/scan_desk.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/events/event.h"
#include "ui/look/mark.h"

namespace jcic::ui {

[[nodiscard]] QString ledger_text(const desk::Snapshot& snapshot);

// An event in words: action, subject and plain fields, with the titles of the catalogue (app/domain/catalogue).
// "query.submitted" is 送出核准.

/// An action that is not in the catalogue is returned unchanged.
[[nodiscard]] QString action_text(std::string_view action);
/// Actions whose names contain the text.
[[nodiscard]] std::vector<std::string> actions_saying(const QString& text);
/// "card:0129999-03" is 晶片卡 0129999-03; a register and its row have the register's name. Others are unchanged.
[[nodiscard]] QString subject_text(std::string_view subject);
/// A name of the program's own, in words; "" for anything else.
[[nodiscard]] QString said_text(const domain::events::Field& field, std::string_view value);
/// Names the data that a destroyed key decrypted: "record:0a1b:T52" is T52 的資料（查詢 0a1b）.
[[nodiscard]] QString key_text(const std::string& key);
/// "項目 T52 · 編號 1", for an event of that action and subject; internal names are translated. An unknown field
/// is shown unchanged.
[[nodiscard]] QString fields_text(std::string_view action, std::string_view subject, const std::vector<Detail>& fields);

// Result of checking a page, in words: what is proven, and what must be compared by eye.

struct ProofWords {
    Mark mark = Mark::not_yet;
    QString verdict;  ///< one or two sentences
    QString details;  ///< line by line
};

[[nodiscard]] ProofWords words_of(const desk::ProofReport& report);
[[nodiscard]] ProofWords words_of(const desk::OriginReport& report);

}  // namespace jcic::ui
