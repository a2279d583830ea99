#pragma once
// Fields for a whole number: what an input method commits is taken too, full-width digits as the digits that they are
// (Qt's own number fields take only those of the keyboard).

#include <QIntValidator>
#include <QSpinBox>

namespace jcic::ui {

/// A number in a line, in its plain form.
class PlainNumber : public QIntValidator {
    Q_OBJECT
public:
    using QIntValidator::QIntValidator;
    State validate(QString& text, int& cursor) const override;
};

/// A number with steps.
class NumberBox : public QSpinBox {
    Q_OBJECT
public:
    explicit NumberBox(QWidget* parent = nullptr);

protected:
    QValidator::State validate(QString& text, int& cursor) const override;
};

}  // namespace jcic::ui
