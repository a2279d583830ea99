#pragma once
// A combo box of an enum's values, in the current language.

#include <QComboBox>
#include <QSignalBlocker>
#include <optional>

#include "app/words/words.h"

namespace jcic::ui {

template <class Enum>
std::optional<Enum> chosen(const QComboBox& box) {
    const auto value = box.currentData();
    return value.isValid() ? std::optional(static_cast<Enum>(value.toInt())) : std::nullopt;
}

template <class Enum>
void choose(QComboBox& box, std::optional<Enum> value) {
    box.setCurrentIndex(value ? box.findData(static_cast<int>(*value)) : -1);
}

/// Fills the box again in the current language, keeping the selection.
template <class Enum, std::size_t N>
void name(QComboBox& box, const Enum (&values)[N]) {
    const QSignalBlocker quiet(box);
    const auto kept = chosen<Enum>(box);
    box.clear();
    for (const auto value : values) box.addItem(words::word_for(value), static_cast<int>(value));
    choose(box, kept);
}

}  // namespace jcic::ui
