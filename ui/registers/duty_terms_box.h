#pragma once
// A person's duties, one line each with its own first and last day.

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
    /// In the format of DutyTerms::text; unreadable parts are left out.
    void show_terms(const std::string& text);
    /// As typed: the desk checks the days.
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
