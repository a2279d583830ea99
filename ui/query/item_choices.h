#pragma once
// The items that may be asked: each with a tick, its year where it needs one, and yes or the rule against it.

#include <QWidget>
#include <map>

#include "app/inquiry/form/form.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace jcic::ui {

class MarkLabel;

class ItemChoices : public QWidget {
    Q_OBJECT
public:
    explicit ItemChoices(QWidget* parent = nullptr);
    void fill(const std::set<domain::Item>& items, const std::string& year);
    [[nodiscard]] std::set<domain::Item> items() const;
    [[nodiscard]] std::string year() const;
    /// An item that a rule forbids is greyed and unticked; the year is what the person can still mend.
    void show_verdict(const inquiry::Verdict& verdict);
    void retell();
    /// Which procedure R-IT-11 names, said where T52 is ticked; `in_force` where there is one.
    void show_procedure(const QString& text, bool in_force);
    /// The first that may be ticked; the year of one that is.
    void focus_items();
    void focus_year();

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QCheckBox* tick = nullptr;
        QLabel* year_label = nullptr;
        QLineEdit* year = nullptr;
        MarkLabel* verdict = nullptr;
        QLabel* reason = nullptr;
        MarkLabel* procedure = nullptr;  ///< R-IT-11
    };
    void add_row(domain::Item item);
    void show_procedures();
    std::map<domain::Item, Row> rows_;
};

}  // namespace jcic::ui
