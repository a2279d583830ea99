#pragma once
// What comes after a query is sent, as far as the desk knows: who approves, where the card is, how soon the agencies
// answer, until when to fetch.

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
        QString whole{};  ///< its tool tip, where the text says less
        bool operator==(const Line&) const = default;
    };
    void show_lines(const std::vector<Line>& lines);

    // Each of them in words.
    [[nodiscard]] static Line approver(const desk::Snapshot& snapshot, const desk::FormAids* aids);
    [[nodiscard]] static Line card(const desk::Snapshot& snapshot);
    [[nodiscard]] static Line answers(const std::set<domain::Item>& items);
    [[nodiscard]] static Line fetch_by(const std::set<domain::Item>& items, const desk::FormAids* aids);

private:
    std::vector<Line> lines_;
};

}  // namespace jcic::ui
