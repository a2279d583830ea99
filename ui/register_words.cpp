#include "ui/register_words.h"

#include <QCoreApplication>

#include "app/office/register_steps.h"
#include "ui/text.h"

namespace jcic::ui {

QString told(const char* word) {
    return QCoreApplication::translate("registers", word);
}

QString cell_text(std::string_view cell) {
    const std::string text(cell);
    const auto translated = told(text.c_str());
    return translated == QString::fromStdString(text) ? q(text) : translated;
}

QString register_value_text(const domain::events::Field& field, std::string_view value) {
    for (const auto& choice : field.choices)
        if (choice.name == value) return told(choice.title);
    return q(office::shown_value(field, std::string(value)));
}

}  // namespace jcic::ui
