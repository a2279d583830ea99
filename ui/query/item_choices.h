#pragma once
// The items to request, one line each: tick, year if needed, whether permitted, and below it the reason and rule id.

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
    /// Disables and unticks an item that a rule forbids, unless because of its year, which can be corrected.
    void show_verdict(const inquiry::Verdict& verdict);
    /// Shows where the year came from.
    void show_origin_of_year(const QString& text);
    void retell();
    /// Shows the procedure of R-IT-11 if T52 is ticked; `in_force`: there is one.
    void show_procedure(const QString& text, bool in_force);
    /// Focuses the first item that may be ticked, or the year of a ticked one.
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
