#pragma once
// How a board row stands: shape, words, and the next step that a person can take.

#include <QString>

#include "app/desk/snapshot.h"
#include "ui/mark.h"

namespace jcic::ui {

enum class NextStep { none, approve, request, settle, retrieve, open_record };

struct RowState {
    Mark mark = Mark::not_yet;
    QString text;
};

/// Less than this until JCIC deletes: act now, or mind it.
inline constexpr std::chrono::hours act_within{12}, mind_within{72};

[[nodiscard]] RowState state_of(const desk::BoardRow& row, desk::HostState host, UtcTime now);
[[nodiscard]] NextStep next_step(const desk::BoardRow& row);
[[nodiscard]] QString name_of(NextStep step);
/// "T50 所得 114 年"
[[nodiscard]] QString item_text(domain::Item item, std::optional<int> year = {});

}  // namespace jcic::ui
