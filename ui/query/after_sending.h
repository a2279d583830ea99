#pragma once
// The next stages after a query is submitted, as known to the desk: approver, place of the card, the agencies' response
// times, and when to retrieve by.

#include <QCoreApplication>
#include <QWidget>
#include <set>

#include "app/desk/queries/query_desk.h"
#include "ui/look/mark.h"

namespace jcic::ui {

class AfterSending : public QWidget {
    Q_OBJECT
public:
    explicit AfterSending(QWidget* parent = nullptr);
    struct Line {
        QString about;
        QString text;
        QString whole{};  ///< tool tip, if the text is shortened
        bool operator==(const Line&) const = default;
    };
    void show_lines(const std::vector<Line>& lines);

    // The lines' texts.
    [[nodiscard]] static Line approver(const desk::Snapshot& snapshot, const desk::FormAids* aids);
    [[nodiscard]] static Line card(const desk::Snapshot& snapshot);
    [[nodiscard]] static Line answers(const std::set<domain::Item>& items);
    [[nodiscard]] static Line fetch_by(const std::set<domain::Item>& items, const desk::FormAids* aids);

private:
    std::vector<Line> lines_;
};

}  // namespace jcic::ui
