#pragma once
// A person's duties, each with its own first and last day: a line for each duty.

#include <QCheckBox>
#include <QLineEdit>
#include <span>
#include <vector>

#include "app/domain/catalogue/catalogue.h"

namespace jcic::ui {

class DutyTermsBox : public QWidget {
    Q_OBJECT
public:
    DutyTermsBox(std::span<const domain::events::Choice> duties, QWidget* parent);
    /// As DutyTerms::text has them; what cannot be read is left out.
    void show_terms(const std::string& text);
    /// As it is typed: days are the desk's to judge.
    [[nodiscard]] std::string text() const;

Q_SIGNALS:
    void edited();

private:
    struct Line {
        std::string_view duty;
        QCheckBox* box;
        QLineEdit* from;
        QLineEdit* until;
    };
    std::vector<Line> lines_;
};

}  // namespace jcic::ui
