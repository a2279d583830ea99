#include "ui/look/number_field.h"

#include <algorithm>

#include "app/domain/typed_number.h"

namespace jcic::ui {
namespace {

void make_plain(QString& text, int& cursor) {
    const auto plain = [](const QString& part) {
        return QString::fromStdString(domain::plain_form(part.toStdString()));
    };
    const auto before = static_cast<int>(plain(text.left(cursor)).size());
    text = plain(text);
    cursor = std::min(before, static_cast<int>(text.size()));
}

}  // namespace

QValidator::State PlainNumber::validate(QString& text, int& cursor) const {
    make_plain(text, cursor);
    return QIntValidator::validate(text, cursor);
}

NumberBox::NumberBox(QWidget* parent) : QSpinBox(parent) {
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhPreferNumbers);  // digits only would leave the input method out
}

QValidator::State NumberBox::validate(QString& text, int& cursor) const {
    make_plain(text, cursor);
    return QSpinBox::validate(text, cursor);
}

}  // namespace jcic::ui
