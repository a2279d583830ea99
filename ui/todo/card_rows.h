#pragma once
// A card with heading and rows, for the first pages of duties.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <chrono>

namespace jcic::ui {

/// Some changes are no events: a disk fills, a day ends. Loaded lines are valid this long.
inline constexpr std::chrono::minutes stays_true_for{1};

/// Lays out the heading at the left, `beside` at the right, and the rows below.
[[nodiscard]] QGridLayout* lay_out_card(QFrame& card, QLabel& title, QLabel& beside);
/// Removes the rows at once, because the seat may have been left.
void empty_rows(QGridLayout& rows);
[[nodiscard]] QLabel* text_in(QWidget* card, const QString& text);
/// Adds a thin line over all columns.
void add_rule(QWidget* card, QGridLayout& rows, int row);

}  // namespace jcic::ui
