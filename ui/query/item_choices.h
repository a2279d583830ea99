#pragma once
// The items that may be asked: each in a line with its tick, its year where it needs one, and yes or no; below it why,
// in words, and the rule's id last.

#include <QWidget>
#include <map>

#include "app/inquiry/form/form.h"

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace jcic::ui {

class MarkLabel;
class OriginLine;

class ItemChoices : public QWidget {
    Q_OBJECT
public:
    explicit ItemChoices(QWidget* parent = nullptr);
    void fill(const std::set<domain::Item>& items, const std::string& year);
    [[nodiscard]] std::set<domain::Item> items() const;
    [[nodiscard]] std::string year() const;
    /// An item that a rule forbids is greyed and unticked; the year is what the person can still mend.
    void show_verdict(const inquiry::Verdict& verdict);
    /// Where the year came from.
    void show_origin_of_year(const QString& text);
    void retell();
    /// Which procedure R-IT-11 names, said where T52 is ticked; `in_force` where there is one.
    void show_procedure(const QString& text, bool in_force);
    /// The first that may be ticked; the year of one that is.
    void focus_items();
    void focus_year();

Q_SIGNALS:
    void edited();

private:
    class Reason;
    struct Row {
        QCheckBox* tick = nullptr;
        QLabel* year_label = nullptr;
        QLineEdit* year = nullptr;
        OriginLine* year_from = nullptr;
        MarkLabel* verdict = nullptr;
        Reason* reason = nullptr;
        MarkLabel* procedure = nullptr;  ///< R-IT-11
    };
    void add_row(domain::Item item);
    void add_year(Row& row, QHBoxLayout& across);
    void show_procedures();
    std::map<domain::Item, Row> rows_;
};

}  // namespace jcic::ui
