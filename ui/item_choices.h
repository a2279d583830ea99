#pragma once
// The items that may be asked: each with a tick, its year where it needs one, and yes or the rule against it.

#include <QWidget>
#include <map>

#include "app/inquiry/form.h"

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

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QCheckBox* tick = nullptr;
        QLabel* year_label = nullptr;
        QLineEdit* year = nullptr;
        MarkLabel* verdict = nullptr;
        QLabel* reason = nullptr;
    };
    void add_row(domain::Item item);
    std::map<domain::Item, Row> rows_;
};

}  // namespace jcic::ui
