#pragma once
// A card with its heading, what stands beside it, and rows below: on the first pages of duties.

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <chrono>

namespace jcic::ui {

/// Not all that the lines of a page say is an event: a disk fills, a day ends. So long an answer is shown.
inline constexpr std::chrono::minutes stays_true_for{1};

/// Heading at the left, what stands beside it at the right; below it the rows.
[[nodiscard]] QGridLayout* lay_out_card(QFrame& card, QLabel& title, QLabel& beside);
/// At once: what they say leaves with the seat.
void empty_rows(QGridLayout& rows);
[[nodiscard]] QLabel* text_in(QWidget* card, const QString& text);
/// A thin line over all columns.
void add_rule(QWidget* card, QGridLayout& rows, int row);

}  // namespace jcic::ui
