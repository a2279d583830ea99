#include "ui/words/register_words.h"

#include <QCoreApplication>

#include "app/domain/steps/register_steps.h"
#include "app/words/words.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/language.h"
#include "ui/look/text.h"

namespace jcic::ui {

QString cell_text(std::string_view cell) {
    const std::string text(cell);
    const auto translated = told(text.c_str());
    return translated == QString::fromStdString(text) ? q(text) : translated;
}

std::vector<std::string> states_saying(const domain::registers::Register& book, const QString& text) {
    std::vector<std::string> out;
    const auto wanted = searched(text);
    for (const auto& state : book.states) {
        const auto words = [&] { return told(state.title); };
        if (!wanted.isEmpty() &&
            (compared(words()).contains(wanted) || compared(in_other_language(words)).contains(wanted)))
            out.emplace_back(state.name);
    }
    return out;
}

QString register_value_text(const domain::events::Field& field, std::string_view value) {
    for (const auto& choice : field.choices)
        if (choice.name == value) return told(choice.title);
    if (field.kind == domain::events::Kind::duties)
        if (const auto duties = domain::DutyTerms::parse(value)) return words::words_for(*duties);
    return q(domain::registers::shown_value(field, std::string(value)));
}

}  // namespace jcic::ui
