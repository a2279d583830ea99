#pragma once
// The rows of any view, as its search goes through them: hidden or not, and what they say.

#include <QAbstractItemView>

namespace jcic::ui {

void hide_row(QAbstractItemView& view, const QModelIndex& row, bool hidden);
[[nodiscard]] bool is_row_hidden(const QAbstractItemView& view, const QModelIndex& row);
/// Whether one of its cells says or means that (compared): in either language, where its words are those of now.
[[nodiscard]] bool row_says(const QModelIndex& row, const QString& wanted);
/// The first that is shown, of those that can be chosen where some can.
[[nodiscard]] QModelIndex first_shown_row(const QAbstractItemView& view, const QModelIndex& parent = {});
/// All of them, each before those that are part of it.
[[nodiscard]] QModelIndexList all_rows(const QAbstractItemModel& model, const QModelIndex& parent = {});

}  // namespace jcic::ui
